/** Words as they are compared: lower case, no accents, letters and digits only, single spaces. */
export function normal(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether `phrase` stands in `text` as whole words; both are normal already. */
export function holds(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}
