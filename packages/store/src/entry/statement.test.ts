import { canonicalJson } from '@kiwiconsent/policy/compiled';
import { type Receipt, statementText } from '@kiwiconsent/policy/receipt';
import { expect, test } from 'vitest';
import { entryOf } from '../contract/entries.ts';
import { readStatement } from './statement.ts';

const OWN = ['format', 'id', 'previous', 'recordedAt', 'saidAt', 'validUntil'];

function statementOf(receipt: Receipt): object {
  return Object.fromEntries(Object.entries(receipt).filter(([name]) => !OWN.includes(name)));
}

test.each<[string, Partial<Receipt>]>([
  ['as it comes', {}],
  ['the first of a visitor, whose clock is not known', { previous: '', saidAt: '' }],
  ['with a text that looks like a member', { surface: 'x","validUntil":"y', language: ',"id":"' }],
])('a statement is canonical JSON of all but the receipt’s own half: %s', (_name, changes) => {
  const { receipt } = entryOf(changes);
  expect(statementText(receipt)).toBe(canonicalJson(statementOf(receipt)));
  expect(readStatement(statementText(receipt))).toEqual(statementOf(receipt));
});

test('what two receipts share has one text', () => {
  expect(statementText(entryOf().receipt)).toBe(statementText(entryOf().receipt));
});
