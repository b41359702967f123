/** Fills the `{names}` in sentences. */

/** `sentence` with each `{name}` that `values` has in its place; the others stay for later. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Every sentence in `words`, however deep, filled. */
export function filledAll<T>(words: T, values: Readonly<Record<string, string>>): T {
  if (typeof words === 'string') return filled(words, values) as T;
  const entries = Object.entries(words as Readonly<Record<string, unknown>>);
  return Object.fromEntries(entries.map(([key, value]) => [key, filledAll(value, values)])) as T;
}
