/** The exact texts that stood on visitors' screens, each kept once under its SHA-256 (PRF-2). */
export interface ShownTexts {
  find(hash: string): Promise<string | undefined>;
}
