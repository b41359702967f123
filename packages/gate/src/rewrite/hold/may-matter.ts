/** The quick look: whether a start tag can possibly have something to hold. Reads bytes, decodes nothing. */
import { latin1, SLASH, startsWith } from '../scan/bytes.ts';
import { FIELDS, type TagWalker } from '../scan/tag-walker.ts';
import { LOADS, STYLED } from './loads.ts';

const NAMES: readonly string[] = [
  ...new Set([...Object.values(LOADS).flatMap(Object.keys), ...STYLED, 'style', 'srcdoc', 'data-kc']),
];
/** By first letter and length: the few names that an attribute can then have. */
const CANDIDATES: (readonly string[] | undefined)[] = new Array(256 * 32).fill(undefined);
for (const name of NAMES) {
  const slot = name.charCodeAt(0) * 32 + name.length;
  CANDIDATES[slot] = [...(CANDIDATES[slot] ?? []), name];
}

const OF_ANY: ReadonlySet<string> = new Set([...STYLED, 'style', 'data-kc']);
const OPEN = 0x28;
const AMPERSAND = 0x26;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

const NONE: ReadonlySet<string> = new Set();
const OWN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LOADS).map(([element, attributes]) => {
    const names = Object.keys(attributes);
    return [element, new Set(element === 'iframe' ? [...names, 'srcdoc'] : names)];
  }),
);

/** What an element's own attributes can be; empty for most elements. */
export function ownNames(element: string): ReadonlySet<string> {
  return OWN.get(element) ?? NONE;
}

/** Elements that do something even with an address of our own. */
const ALWAYS: ReadonlySet<unknown> = new Set([OWN.get('base'), OWN.get('meta')]);

/**
 * `telltales` are of the address judge: a value that names no other host, has none of them in it and no way to write
 * one is passed over. `undefined` passes nothing over.
 */
export function mayMatter(
  bytes: Uint8Array,
  from: number,
  walker: TagWalker,
  own: ReadonlySet<string>,
  telltales: readonly string[] | undefined,
): boolean {
  const { fields, size } = walker;
  for (let index = 0; index < size; index += FIELDS) {
    const start = fields[index] as number;
    const length = (fields[index + 1] as number) - start;
    const name = length < 32 ? nameAt(bytes, from + start, length) : undefined;
    if (name === undefined) continue;
    const isOwn = own.has(name);
    if (!isOwn && !OF_ANY.has(name)) continue;
    if (name === 'data-kc' || (isOwn && (telltales === undefined || ALWAYS.has(own)))) return true;
    const valueAt = from + (fields[index + 2] as number);
    const valueEnd = from + (fields[index + 3] as number);
    if (!isOwn && !callsFunction(bytes, valueAt, valueEnd)) continue;
    if (telltales === undefined || !staysHere(bytes, valueAt, valueEnd)) return true;
    const isEmpty = valueAt < from;
    if (!isEmpty && telltales.length > 0 && hasOne(latin1(bytes, valueAt, valueEnd), telltales)) return true;
  }
  return false;
}

function hasOne(value: string, telltales: readonly string[]): boolean {
  return telltales.some((each) => value.includes(each));
}

/** The name of interest that stands there, in any case. */
function nameAt(bytes: Uint8Array, at: number, length: number): string | undefined {
  const candidates = CANDIDATES[((bytes[at] as number) | 0x20) * 32 + length];
  if (candidates === undefined) return undefined;
  for (const name of candidates) if (startsWith(bytes, at, name)) return name;
  return undefined;
}

/** CSS loads by functions, whose bracket may stand there as a character reference. */
function callsFunction(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] === OPEN || bytes[at] === AMPERSAND) return true;
  return false;
}

/** No scheme, no `//`, no `\\`, nothing that a browser takes out first, and no reference that could write one. */
function staysHere(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x20 || byte === COLON || byte === BACKSLASH || byte === AMPERSAND) return false;
    if (byte === SLASH && bytes[at + 1] === SLASH) return false;
  }
  return true;
}
