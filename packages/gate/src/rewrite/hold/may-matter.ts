/** The quick look: whether a start tag can possibly have something to hold. Reads bytes, decodes nothing. */
import { FIELDS, type TagWalker } from '../scan/tag-walker.ts';
import { LOADS, STYLED } from './loads.ts';

const NAMES: readonly string[] = [
  ...new Set([...Object.values(LOADS).flatMap(Object.keys), ...STYLED, 'style', 'srcdoc', 'data-kc']),
];
/** By first letter: a bit for each length that a name of interest with it has. */
const LENGTHS = new Int32Array(256);
for (const name of NAMES)
  LENGTHS[name.charCodeAt(0)] = (LENGTHS[name.charCodeAt(0)] ?? 0) | (1 << name.length);

const OF_ANY: ReadonlySet<string> = new Set([...STYLED, 'style', 'data-kc']);
const OPEN = 0x28;
const AMPERSAND = 0x26;

/** What an element's own attributes can be; empty for most elements. */
export function ownNames(element: string): ReadonlySet<string> {
  const own = Object.hasOwn(LOADS, element) ? Object.keys(LOADS[element] ?? {}) : [];
  return new Set(element === 'iframe' ? [...own, 'srcdoc'] : own);
}

export function mayMatter(
  bytes: Uint8Array,
  from: number,
  walker: TagWalker,
  own: ReadonlySet<string>,
): boolean {
  const { fields, size } = walker;
  for (let index = 0; index < size; index += FIELDS) {
    const start = fields[index] as number;
    const length = (fields[index + 1] as number) - start;
    const first = (bytes[from + start] as number) | 0x20;
    if (length > 30 || ((LENGTHS[first] as number) & (1 << length)) === 0) continue;
    const name = lower(bytes, from + start, length);
    if (own.has(name)) return true;
    if (!OF_ANY.has(name)) continue;
    if (
      name === 'data-kc' ||
      callsFunction(bytes, from + (fields[index + 2] as number), from + (fields[index + 3] as number))
    )
      return true;
  }
  return false;
}

/** CSS loads by functions, whose bracket may stand there as a character reference. */
function callsFunction(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] === OPEN || bytes[at] === AMPERSAND) return true;
  return false;
}

function lower(bytes: Uint8Array, from: number, length: number): string {
  let name = '';
  for (let at = from; at < from + length; at += 1) {
    const byte = bytes[at] as number;
    name += String.fromCharCode(byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);
  }
  return name;
}
