/** What every store must do, whatever database is behind it: each driver's test calls this once. */
import { createHash, randomBytes } from 'node:crypto';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PublishedPolicy } from '../policies.ts';
import type { Entry } from '../receipts.ts';
import { MOST_A_DAY, type Sighting } from '../reports.ts';
import type { Store } from '../store-interface.ts';

/** Opens a store over the same data each time it is called within one test; `fresh` starts an empty one. */
export interface StoreUnderTest {
  readonly fresh: () => Promise<void>;
  readonly open: () => Promise<Store>;
}

export const POLICY: PublishedPolicy = {
  hash: 'a'.repeat(64),
  version: '1.0',
  compiled: '{"document":{"title":"Cookiebeleid"}}',
  publishedAt: '2026-05-16T08:00:00.000Z',
};

export function entryOf(changes: Partial<Receipt> = {}, shownText = 'Wij vragen uw toestemming.'): Entry {
  const receipt: Receipt = {
    format: 'kiwiconsent/receipt/1',
    id: randomBytes(16).toString('base64url'),
    previous: '',
    recordedAt: '2026-06-01T10:11:12.123Z',
    saidAt: '2026-06-01T10:11:11.900Z',
    validUntil: '2026-12-01T10:11:12.123Z',
    policy: { hash: POLICY.hash, version: POLICY.version },
    surface: 'website',
    language: 'nl',
    layer: 'preferences',
    control: 'save',
    shown: {
      text: createHash('sha256').update(shownText).digest('hex'),
      markup: 'b'.repeat(64),
      style: 'c'.repeat(64),
      script: '',
    },
    choice: {
      categories: { analytics: 'granted', external: 'denied' },
      providers: { 'external.tube': 'granted' },
      objections: ['pages-per-day'],
    },
    notAsked: ['functional', 'marketing'],
    signals: { gpc: true },
    witness: 'browser',
    ...changes,
  };
  return { key: randomBytes(16).toString('base64url'), receipt, shownText };
}

const SEEN: Sighting = {
  surface: 'website',
  mode: 'hold',
  kind: 'script',
  what: 'a.test/x.js',
  from: 'www.voorbeeld.nl/app.js',
};

/** The contract, as tests. */
export function storeContract(name: string, subject: StoreUnderTest): void {
  describe(`${name} keeps the store's contract`, () => {
    let store: Store;
    beforeEach(async () => {
      await subject.fresh();
      store = await subject.open();
      await store.policies.publish(POLICY);
    });
    afterEach(() => store.close());

    async function reopened(): Promise<Store> {
      await store.close();
      store = await subject.open();
      return store;
    }

    test('PRF-2: a receipt comes back whole, also after closing and opening', async () => {
      const entry = entryOf();
      expect(await store.receipts.record(entry)).toEqual({ kind: 'recorded', receipt: entry.receipt });
      expect(await (await reopened()).receipts.find(entry.receipt.id)).toEqual(entry.receipt);
      expect(await store.receipts.findByKey(entry.key)).toEqual(entry.receipt);
    });

    test('PRF-2: granted, denied and not asked stay apart; an unknown clock stays unknown', async () => {
      const silent = entryOf({
        saidAt: '',
        choice: { categories: { marketing: 'denied' }, providers: {}, objections: [] },
        notAsked: ['functional', 'analytics', 'external'],
        signals: { gpc: false },
      });
      await store.receipts.record(silent);
      expect(await store.receipts.find(silent.receipt.id)).toEqual(silent.receipt);
    });

    test('the same decision under the same key again answers with the stored one', async () => {
      const first = entryOf();
      await store.receipts.record(first);
      const later = { recordedAt: '2026-06-02T00:00:00.000Z', language: 'en', previous: 'x'.repeat(22) };
      const again = { ...entryOf(later), key: first.key };
      expect(await (await reopened()).receipts.record(again)).toEqual({
        kind: 'replayed',
        receipt: first.receipt,
      });
      expect(await store.receipts.find(again.receipt.id)).toBeUndefined();
    });

    const said = entryOf().receipt.choice;
    test.each<[string, Partial<Receipt>]>([
      ['another control', { control: 'refuse-all' }],
      ['another layer', { layer: 'settings-page' }],
      ['another surface', { surface: 'platform' }],
      ['another answer', { choice: { ...said, categories: { ...said.categories, analytics: 'denied' } } }],
      ['another provider', { choice: { ...said, providers: {} } }],
      ['another objection', { choice: { ...said, objections: [] } }],
      ['another policy', { policy: { hash: 'd'.repeat(64), version: '1.1' } }],
    ])('PRF-1: a used key never answers %s, and tells nothing of what was kept', async (_name, changes) => {
      await store.policies.publish({ ...POLICY, hash: 'd'.repeat(64), version: '1.1' });
      const first = entryOf();
      await store.receipts.record(first);
      const second = { ...entryOf(changes), key: first.key };
      expect(await store.receipts.record(second)).toEqual({ kind: 'key-taken' });
      expect(await store.receipts.find(second.receipt.id)).toBeUndefined();
      expect(await store.receipts.findByKey(first.key)).toEqual(first.receipt);
    });

    test('many requests with one key at the same moment become one decision', async () => {
      const { key } = entryOf();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => store.receipts.record({ ...entryOf(), key })),
      );
      expect(answers.filter(({ kind }) => kind === 'recorded')).toHaveLength(1);
      expect(new Set(answers.map((each) => each.kind !== 'key-taken' && each.receipt.id)).size).toBe(1);
    });

    test('P25: a withdrawal is a record of its own; the earlier one stays as it was', async () => {
      const given = entryOf();
      await store.receipts.record(given);
      const withdrawn = entryOf({ control: 'withdraw-all', previous: given.receipt.id });
      await store.receipts.record(withdrawn);
      expect(await store.receipts.find(given.receipt.id)).toEqual(given.receipt);
      expect((await store.receipts.find(withdrawn.receipt.id))?.previous).toBe(given.receipt.id);
    });

    test('a shown text is kept once, and found by its hash', async () => {
      const one = entryOf();
      await store.receipts.record(one);
      await store.receipts.record(entryOf());
      expect(await store.shownTexts.find(one.receipt.shown.text)).toBe(one.shownText);
      expect(await store.shownTexts.find('0'.repeat(64))).toBeUndefined();
    });

    test('a decision under a policy that was never published is refused, and leaves nothing', async () => {
      const stray = entryOf({ policy: { hash: 'b'.repeat(64), version: '9' } }, 'een andere tekst');
      await expect(store.receipts.record(stray)).rejects.toMatchObject({ code: 'KC-S06' });
      expect(await store.receipts.find(stray.receipt.id)).toBeUndefined();
      expect(await store.shownTexts.find(stray.receipt.shown.text)).toBeUndefined();
    });

    test('P1: one version, one contents: the same again is fine, other contents are refused', async () => {
      const later = { ...POLICY, publishedAt: '2027-01-01T00:00:00.000Z' };
      expect(await store.policies.publish(later)).toEqual(POLICY);
      const other = { ...POLICY, hash: 'c'.repeat(64) };
      await expect(store.policies.publish(other)).rejects.toMatchObject({ code: 'KC-S05' });
      const renamed = { ...POLICY, version: '1.1' };
      await expect(store.policies.publish(renamed)).rejects.toMatchObject({ code: 'KC-S05' });
    });

    test('published policies come back oldest first, byte for byte', async () => {
      const next = { ...POLICY, hash: 'd'.repeat(64), version: '1.1', compiled: '{"é":"\u2028"}' };
      await store.policies.publish(next);
      expect(await (await reopened()).policies.all()).toEqual([POLICY, next]);
      expect(await store.policies.find(next.hash)).toEqual(next);
      expect(await store.policies.find('e'.repeat(64))).toBeUndefined();
    });

    test('a key is made once and is the same for everyone after', async () => {
      expect(await store.keys.take('form', 'first')).toBe('first');
      expect(await (await reopened()).keys.take('form', 'second')).toBe('first');
    });

    test('a thing that was held is counted by day, surface and what it is; counters outlive closing', async () => {
      await store.reports.add('2026-06-01', [SEEN, SEEN, { ...SEEN, what: 'b.test/x' }]);
      await store.reports.add('2026-06-02', [SEEN, { ...SEEN, surface: 'platform' }]);
      const kept = await (await reopened()).reports.between('2026-06-01', '2026-06-02');
      expect(kept).toEqual([
        { ...SEEN, day: '2026-06-01', count: 2 },
        { ...SEEN, day: '2026-06-01', what: 'b.test/x', count: 1 },
        { ...SEEN, day: '2026-06-02', surface: 'platform', count: 1 },
        { ...SEEN, day: '2026-06-02', count: 1 },
      ]);
      expect(await store.reports.between('2026-06-02', '2026-06-02')).toHaveLength(2);
      await store.reports.forgetBefore('2026-06-02');
      expect(await store.reports.between('2026-01-01', '2026-12-31')).toHaveLength(2);
    });

    test('many reports at once are all counted', async () => {
      await Promise.all(Array.from({ length: 20 }, () => store.reports.add('2026-06-01', [SEEN])));
      expect(await store.reports.between('2026-06-01', '2026-06-01')).toEqual([
        { ...SEEN, day: '2026-06-01', count: 20 },
      ]);
    });

    test('a stranger cannot fill the disk: a day keeps so many names, the rest is counted together', async () => {
      const flood = Array.from({ length: MOST_A_DAY + 50 }, (_, at) => ({ ...SEEN, what: `x${at}.test/` }));
      await store.reports.add('2026-06-01', flood);
      const kept = await store.reports.between('2026-06-01', '2026-06-01');
      expect(kept).toHaveLength(MOST_A_DAY + 1);
      expect(kept.find(({ kind }) => kind === 'more')).toMatchObject({ what: '', from: '', count: 50 });
    });

    test('a healthy store says so, a closed one does not, and closing twice is fine', async () => {
      await store.health();
      await store.close();
      await store.close();
      await expect(store.health()).rejects.toMatchObject({ code: 'KC-S08' });
    });
  });
}
