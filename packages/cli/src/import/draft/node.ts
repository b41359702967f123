/** A draft policy file as a tree: values, and the comments that stand beside them. */
export type Node =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'map'; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly items: readonly Node[]; readonly inline: boolean };

export interface Entry {
  readonly key: string;
  readonly node: Node;
  /** What a person must look at; printed as `# CHECK: …`. '' for nothing. */
  readonly check: string;
  /** What the document said, where the value says it in other words. '' for nothing. */
  readonly note: string;
}

/** What the policy file's reader refuses as a placeholder (P43, `KC-P016`). */
const PLACEHOLDER = /\[[^\]\n]*\]|\bTODO:|\bTBD\b|\bFIXME\b|\?\?\?|lorem ipsum/i;

/** A value that the document gives. Where it is a placeholder there, it needs a person here. */
export function said(key: string, value: string | number | boolean, note = ''): Entry {
  const open = typeof value === 'string' && PLACEHOLDER.test(value);
  const check = open ? 'the document has a placeholder here; write what belongs there' : '';
  return { key, node: { kind: 'value', value }, check, note };
}

/** A guess, or nothing: stands in square brackets until a person fills it in or takes them off. */
export function doubted(key: string, guess: string, check: string, note = ''): Entry {
  return { key, node: { kind: 'value', value: bracketed(guess) }, check, note };
}

/** A list of words, on one line. With a `check`, each of them stands in brackets. */
export function words(key: string, items: readonly string[], check = ''): Entry {
  const values = items.map(
    (item): Node => ({
      kind: 'value',
      value: check === '' ? item : bracketed(item),
    }),
  );
  return { key, node: { kind: 'list', items: values, inline: true }, check, note: '' };
}

export function under(key: string, entries: readonly Entry[], check = '', note = ''): Entry {
  return { key, node: { kind: 'map', entries }, check, note };
}

/** `value` as something that the reader takes for a placeholder, whatever is in it. */
function bracketed(value: string): string {
  if (PLACEHOLDER.test(value)) return value;
  return `[${value.replaceAll('[', '(').replaceAll(']', ')')}]`;
}
