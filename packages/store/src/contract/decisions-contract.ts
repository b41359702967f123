/** Decisions: kept whole, once a key, a batch at a time. */
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { expect, test } from 'vitest';
import { entriesOf, entryOf, POLICY, record, SCREEN, seal } from './entries.ts';
import type { Subject } from './store-contract.ts';

export function decisionsContract({ store, reopened }: Subject): void {
  test('PRF-2: a receipt comes back whole, also after closing and opening', async () => {
    const entry = entryOf();
    const { receipt, salt } = entry;
    const { checkpoint, ...kept } = (await record(store(), entry)) as { checkpoint: string };
    expect(kept).toEqual({ kind: 'recorded', receipt, salt, index: 0 });
    expect(checkpoint).toContain('store.test\n1\n');
    expect(await (await reopened()).receipts.find(receipt.id)).toEqual(receipt);
    expect(await store().receipts.findByKey(entry.key)).toEqual(receipt);
    expect(await store().receipts.evidence(receipt.id)).toEqual({
      receipt,
      salt,
      index: 0,
    });
  });

  test('PRF-2: granted, denied and not asked stay apart; an unknown clock stays unknown', async () => {
    const silent = entryOf({
      saidAt: '',
      choice: { categories: { marketing: 'denied' }, providers: {}, objections: [] },
      notAsked: ['functional', 'analytics', 'external'],
      signals: { gpc: false },
      witness: 'browser',
    });
    await record(store(), silent);
    expect(await store().receipts.find(silent.receipt.id)).toEqual(silent.receipt);
  });

  test('identifiers that differ in their last bits only stay apart', async () => {
    const ends = ['w', 'x', 'y', 'z', 'A', 'Q'];
    const entries = ends.map((end) => ({
      ...entryOf({ id: `${'i'.repeat(21)}${end}` }),
      key: `${'k'.repeat(21)}${end}`,
    }));
    const answers = await store().receipts.append(entries, seal);
    expect(answers.map(({ kind }) => kind)).toEqual(ends.map(() => 'recorded'));
    for (const { key, receipt } of entries) {
      expect(await store().receipts.find(receipt.id)).toEqual(receipt);
      expect((await store().receipts.findByKey(key))?.id).toBe(receipt.id);
    }
  });

  test('what is no identifier is found nowhere, and kept nowhere', async () => {
    for (const text of ['', 'x', '../../etc/passwd', 'é'.repeat(22), 'a'.repeat(23)]) {
      expect(await store().receipts.find(text)).toBeUndefined();
      expect(await store().receipts.findByKey(text)).toBeUndefined();
    }
    await expect(record(store(), { ...entryOf(), key: 'short' })).rejects.toMatchObject({ code: 'KC-S10' });
    await expect(record(store(), entryOf({ recordedAt: 'today' }))).rejects.toMatchObject({ code: 'KC-S10' });
    expect((await store().ledger.head()).tree.size).toBe(0);
  });

  test('the same decision under the same key again answers with the stored one', async () => {
    const first = entryOf();
    await record(store(), first);
    const later = { recordedAt: '2026-06-02T00:00:00.000Z', language: 'en', previous: 'x'.repeat(22) };
    const again = { ...entryOf(later), key: first.key };
    expect(await record(await reopened(), again)).toMatchObject({
      kind: 'replayed',
      receipt: first.receipt,
      salt: first.salt,
      index: 0,
      checkpoint: expect.stringContaining('store.test\n1\n'),
    });
    expect(await store().receipts.find(again.receipt.id)).toBeUndefined();
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
    await store().policies.publish({ ...POLICY, hash: 'd'.repeat(64), version: '1.1' });
    const first = entryOf();
    await record(store(), first);
    const second = { ...entryOf(changes), key: first.key };
    expect(await record(store(), second)).toEqual({ kind: 'key-taken' });
    expect(await store().receipts.find(second.receipt.id)).toBeUndefined();
    expect(await store().receipts.findByKey(first.key)).toEqual(first.receipt);
  });

  test('one key twice in one batch is one decision, or a key that is taken', async () => {
    const first = entryOf();
    const again = { ...entryOf(), key: first.key };
    const other = { ...entryOf({ control: 'refuse-all' }), key: first.key };
    const answers = await store().receipts.append([first, again, other, entryOf()], seal);
    expect(answers).toMatchObject([
      { kind: 'recorded', index: 0 },
      { kind: 'replayed', index: 0, receipt: first.receipt },
      { kind: 'key-taken' },
      { kind: 'recorded', index: 1 },
    ]);
  });

  test('many requests with one key at the same moment become one decision', async () => {
    const { key } = entryOf();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => record(store(), { ...entryOf(), key })),
    );
    expect(answers.filter(({ kind }) => kind === 'recorded')).toHaveLength(1);
    expect(new Set(answers.map((each) => each.kind !== 'key-taken' && each.receipt.id)).size).toBe(1);
  });

  test('a batch is kept in its order, however large', async () => {
    const batch = entriesOf(700);
    const answers = await store().receipts.append(batch, seal);
    expect(answers.map((each) => each.kind === 'recorded' && each.index)).toEqual(batch.map((_, at) => at));
    expect(await store().receipts.append([], seal)).toEqual([]);
    const replayed = await store().receipts.append(batch, seal);
    expect(replayed.every(({ kind }) => kind === 'replayed')).toBe(true);
    expect((await store().ledger.head()).tree.size).toBe(700);
  });

  test('P25: a withdrawal is a record of its own; the earlier one stays as it was', async () => {
    const given = entryOf();
    await record(store(), given);
    const withdrawn = entryOf({ control: 'withdraw-all', previous: given.receipt.id });
    await record(store(), withdrawn);
    expect(await store().receipts.find(given.receipt.id)).toEqual(given.receipt);
    expect((await store().receipts.find(withdrawn.receipt.id))?.previous).toBe(given.receipt.id);
  });

  test('PRF-3: every part of what was shown is archived once, and found by its hash', async () => {
    const one = entryOf();
    const form = entryOf({ shown: { ...one.receipt.shown, script: '' } }, { script: '' });
    await store().receipts.append([one, entryOf(), form], seal);
    for (const part of ['text', 'markup', 'style', 'script'] as const) {
      expect(await store().archive.find(one.receipt.shown[part])).toBe(SCREEN[part]);
    }
    expect(await store().archive.find('0'.repeat(64))).toBeUndefined();
    expect(await store().archive.find('')).toBeUndefined();
    expect((await store().receipts.find(form.receipt.id))?.shown.script).toBe('');
  });

  test('PRF-3: what is not what the receipt says was shown is refused', async () => {
    const forged = entryOf({}, { text: 'Iets anders.' });
    const wrong = { ...forged, shown: { ...forged.shown, text: SCREEN.text } };
    await expect(record(store(), wrong)).rejects.toMatchObject({ code: 'KC-S11' });
    expect(await store().receipts.find(wrong.receipt.id)).toBeUndefined();
  });

  test('a decision under a policy that was never published is refused with its batch, and leaves nothing', async () => {
    const good = entryOf();
    const stray = entryOf({ policy: { hash: 'b'.repeat(64), version: '9' } }, { text: 'een andere tekst' });
    await expect(store().receipts.append([good, stray], seal)).rejects.toMatchObject({ code: 'KC-S06' });
    for (const { receipt } of [good, stray]) {
      expect(await store().receipts.find(receipt.id)).toBeUndefined();
      expect(await store().archive.find(receipt.shown.text)).toBeUndefined();
    }
    expect((await record(store(), good)).kind).toBe('recorded');
  });
}
