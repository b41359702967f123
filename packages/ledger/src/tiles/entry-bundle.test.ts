import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEntries, encodeEntries, LONGEST_ENTRY } from './entry-bundle.ts';

test('an entry stands behind its length, the high byte first', () => {
  const long = new Uint8Array(258).fill(9);
  const bytes = encodeEntries([Uint8Array.of(7), new Uint8Array(), long]);
  expect([...bytes.subarray(0, 8)]).toEqual([0, 1, 7, 0, 0, 1, 2, 9]);
  expect(bytes).toHaveLength(3 + 2 + 260);
});

test('any entries are read as they were written, and no others from a shorter file', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(entries, fc.nat(), (list, cut) => {
      const bytes = encodeEntries(list);
      expect(decodeEntries(bytes)).toEqual(list);
      const short = decodeEntries(bytes.subarray(0, cut % bytes.length));
      expect(short === undefined || short.length < list.length).toBe(true);
    }),
  );
});

test('the longest entry fits, and one byte more does not', () => {
  const longest = new Uint8Array(LONGEST_ENTRY).fill(1);
  const [read] = decodeEntries(encodeEntries([longest])) ?? [];
  expect(Buffer.from(read ?? '').equals(longest)).toBe(true);
  expect(() => encodeEntries([new Uint8Array(LONGEST_ENTRY + 1)])).toThrow(RangeError);
});
