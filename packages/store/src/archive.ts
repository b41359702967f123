/** What stood on visitors' screens: each text, markup, style and script, kept once under its SHA-256 (PRF-2, PRF-3). */
export interface Archive {
  find(hash: string): Promise<string | undefined>;
}
