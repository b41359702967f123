import { canonicalJson } from '../canonical/canonical-json.ts';

/** A value as a change shows it: text as it is, anything else as canonical JSON. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : canonicalJson(value);
}

export function differs(one: unknown, other: unknown): boolean {
  return canonicalJson(one) !== canonicalJson(other);
}
