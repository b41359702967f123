import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

test('any bytes are written as everybody writes them, and read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
});

test('a value has one spelling', () => {
  for (const text of [
    'AB==',
    'AAB=',
    'A',
    'AA',
    'AAA',
    'AA=',
    'AAAA=',
    '=AAA',
    'AA AA',
    'AAAA\n',
    'A-A_',
    'ÀAAA',
  ]) {
    expect(fromBase64(text), text).toBeUndefined();
  }
});

test('what is read is what would be written', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      const bytes = fromBase64(text);
      if (bytes) expect(toBase64(bytes)).toBe(text);
    }),
  );
});
