/** Where comments, declarations and CDATA sections end. -1 is: not before the bytes do. */
import { BANG, DASH, GT } from './bytes.ts';

const BRACKET = 0x5d;

/** After the `>` of a bogus comment or a doctype. */
export function afterGreater(bytes: Uint8Array, from: number): number {
  const found = bytes.indexOf(GT, from);
  return found < 0 ? -1 : found + 1;
}

/** After `-->` or `--!>`, whose dashes stand at `from` or later. */
export function afterComment(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(GT, from); at >= 0; at = bytes.indexOf(GT, at + 1)) {
    const last = bytes[at - 1] === BANG ? at - 2 : at - 1;
    if (last - 1 >= from && bytes[last] === DASH && bytes[last - 1] === DASH) return at + 1;
  }
  return -1;
}

/** After `]]>`, whose brackets stand at `from` or later. */
export function afterSection(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(GT, from); at >= 0; at = bytes.indexOf(GT, at + 1)) {
    if (at - 2 >= from && bytes[at - 1] === BRACKET && bytes[at - 2] === BRACKET) return at + 1;
  }
  return -1;
}
