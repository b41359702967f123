import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vectors } from '../../fixtures/fixture.ts';
import { canonicalJson } from '../canonical/canonical-json.ts';
import { CONTROLS, LAYERS } from './decision.ts';
import { type Receipt, WITNESSES } from './receipt.ts';
import { receiptText } from './receipt-text.ts';

interface Vectors {
  readonly bytes: readonly {
    readonly says: string;
    readonly receipt: Receipt;
    readonly text: string;
    readonly sha256: string;
  }[];
}

const answer = fc.constantFrom('granted' as const, 'denied' as const);
const text = fc.string({ unit: 'binary' });
const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

/** Any receipt at all, also one that nobody would write. */
const anyReceipt: fc.Arbitrary<Receipt> = fc.record({
  format: fc.constant('kiwiconsent/receipt/1' as const),
  id: text,
  previous: text,
  recordedAt: text,
  saidAt: text,
  validUntil: text,
  policy: fc.record({ hash, version: text }),
  surface: text,
  language: text,
  layer: fc.constantFrom(...LAYERS),
  control: fc.constantFrom(...CONTROLS),
  shown: fc.record({ text: hash, markup: hash, style: hash, script: fc.oneof(hash, fc.constant('')) }),
  choice: fc.record({
    categories: fc.dictionary(fc.constantFrom('functional', 'analytics', 'marketing', 'external'), answer),
    providers: fc.dictionary(text, answer),
    objections: fc.array(text),
  }),
  notAsked: fc.array(text),
  signals: fc.record({ gpc: fc.boolean() }),
  witness: fc.constantFrom(...WITNESSES),
});

test('PRF-4: a receipt has one canonical text, that of RFC 8785', () => {
  fc.assert(
    fc.property(anyReceipt, (receipt) => {
      expect(receiptText(receipt)).toBe(canonicalJson(receipt));
    }),
    { numRuns: 500 },
  );
});

test('no field can pretend to be another one: what is read back is what was written', () => {
  fc.assert(
    fc.property(anyReceipt, (receipt) => {
      // Keys such as `__proto__` are members like any other to both.
      expect(canonicalJson(JSON.parse(receiptText(receipt)))).toBe(receiptText(receipt));
    }),
  );
});

for (const { says, receipt, text: expected, sha256 } of vectors<Vectors>('receipt.json').bytes) {
  test(`the vectors of docs/spec/receipt.md, bytes: ${says}`, () => {
    expect(receiptText(receipt)).toBe(expected);
    expect(createHash('sha256').update(expected, 'utf8').digest('hex')).toBe(sha256);
  });
}
