/** What the ledger shows of a withdrawal (P25, WD-8). */
import { nobleHash, nobleVerify } from '@kiwiconsent/ledger/noble';
import { choiceAt, type Receipt } from '@kiwiconsent/policy/receipt';
import { checkReceipt, readReceiptFile } from '@kiwiconsent/proof';
import { expect, test } from 'vitest';
import { freshSite } from '../fixture/fresh-site.ts';
import { cookieAfter, decisionOf, get, post, REFUSAL, receiptIn } from '../fixture/started.ts';

const site = freshSite();
const means = { hash: nobleHash, verify: nobleVerify };

/** Every receipt that the ledger has, each proven under its key. */
async function provenReceipts(): Promise<readonly Receipt[]> {
  const key = (await get(site, '/_kc/ledger/key')).body.trim();
  const receipts: Receipt[] = [];
  for await (const { receipt } of site.store.receipts.read()) {
    const file = readReceiptFile((await get(site, `/_kc/receipts/${receipt.id}.json`)).body);
    if (file.kind === 'unreadable') throw new Error(file.because);
    expect(checkReceipt(file, key, means).isGood).toBe(true);
    receipts.push(file.receipt);
  }
  return receipts;
}

const answerAt = async (moment: string): Promise<string | undefined> =>
  choiceAt(await provenReceipts(), moment).choice.categories.analytics;

test('P25: a withdrawal has no effect backwards: by the ledger, what was allowed before it stays allowed then', async () => {
  site.setClock('2026-06-01T10:00:00.000Z');
  const given = await post(site, decisionOf());
  const proof = (await get(site, `/_kc/receipts/${receiptIn(given).id}.json`)).body;
  const noon = await answerAt('2026-06-01T12:00:00.000Z');
  expect(noon).toBe('granted');

  site.setClock('2026-06-02T10:00:00.000Z');
  const withdrawal = { ...REFUSAL, control: 'withdraw-all', layer: 'preferences' };
  const withdrawn = await post(site, decisionOf(withdrawal), cookieAfter(given));
  expect(receiptIn(withdrawn).previous).toBe(receiptIn(given).id);

  // The day before reads as it did; from the moment of the withdrawal on nothing is allowed, and not before.
  expect(await answerAt('2026-06-01T12:00:00.000Z')).toBe(noon);
  expect(await answerAt('2026-06-02T09:59:59.999Z')).toBe('granted');
  expect(await answerAt('2026-06-02T10:00:00.000Z')).toBe('denied');
  expect(await answerAt('2026-06-01T09:59:59.999Z')).toBeUndefined();

  // The proof that was made before the withdrawal still holds, and its receipt was not touched.
  const kept = readReceiptFile(proof);
  if (kept.kind === 'unreadable') throw new Error(kept.because);
  expect(checkReceipt(kept, kept.key, means).isGood).toBe(true);
  expect(await site.store.receipts.find(kept.receipt.id)).toEqual(kept.receipt);
});
