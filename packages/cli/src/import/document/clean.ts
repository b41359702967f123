/** Text as it can stand in a YAML file: no control or invisible characters, no half surrogates, single spaces. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\p{Cs}\p{Zs}\u2028\u2029\uFFFE\uFFFF]+/gu, ' ')
    .trim();
}

/** The same, for a cell whose line breaks separate things. */
export function cleanLines(text: string): string {
  return text
    .split('\n')
    .map(clean)
    .filter((line) => line !== '')
    .join('\n');
}
