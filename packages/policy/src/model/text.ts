/** A language as a BCP 47 tag in lower case (`nl`, `pt-br`). */
export type Language = string;

/** The same sentence in every language of the policy; a compiled policy has no gap (INV-5). */
export type Texts = Readonly<Record<Language, string>>;

/** The text in `language`, or in the policy's first language where it has none. */
export function textIn(texts: Texts, language: Language): string {
  return texts[language] ?? Object.values(texts)[0] ?? '';
}
