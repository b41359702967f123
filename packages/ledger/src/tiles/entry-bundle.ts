/** Entry bundles (C2SP tlog-tiles, *Log entries*): each entry behind its length, two bytes, the high one first. */

/** The longest entry a bundle can hold, in bytes. */
export const LONGEST_ENTRY = 0xffff;

/** One after the other, in the order of the ledger. Throws on an entry that is too long: it has no bundle. */
export function encodeEntries(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((sum, { length }) => sum + 2 + length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > LONGEST_ENTRY) {
      throw new RangeError(`an entry has ${entry.length} bytes, and a ledger's may have ${LONGEST_ENTRY}`);
    }
    bytes[at] = entry.length >> 8;
    bytes[at + 1] = entry.length & 0xff;
    bytes.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bytes;
}

/** The entries of a bundle, as views of it; `undefined` when the bytes end inside an entry. */
export function decodeEntries(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = at + 2 + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    if (at + 2 > bytes.length || end > bytes.length) return undefined;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
