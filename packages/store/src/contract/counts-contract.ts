/** Counters: what was said how often, without the receipts. */
import { expect, test } from 'vitest';
import { entriesOf, entryOf, record, seal } from './entries.ts';
import type { Subject } from './store-contract.ts';

export function countsContract({ store, reopened }: Subject): void {
  test('answers are counted by day, surface, language, control and category', async () => {
    const refused = {
      categories: { analytics: 'denied', external: 'denied' },
      providers: {},
      objections: [],
    } as const;
    await store().receipts.append(entriesOf(3), seal);
    await store().receipts.append(
      [...entriesOf(2), entryOf({ control: 'refuse-all', choice: refused })],
      seal,
    );
    await record(store(), entryOf({ recordedAt: '2026-06-02T10:00:00.000Z' }));
    const again = await reopened();
    const cells = await again.counts.between('2026-06-01', '2026-06-01');
    const said = { day: '2026-06-01', surface: 'website', language: 'nl' };
    expect(cells).toContainEqual({
      ...said,
      control: 'save',
      category: 'analytics',
      answer: 'granted',
      count: 5,
    });
    expect(cells).toContainEqual({
      ...said,
      control: 'save',
      category: 'marketing',
      answer: 'not-asked',
      count: 5,
    });
    expect(cells).toContainEqual({
      ...said,
      control: 'refuse-all',
      category: 'external',
      answer: 'denied',
      count: 1,
    });
    expect(cells).toHaveLength(8);
    expect(await again.counts.between('2026-06-01', '2026-06-02')).toHaveLength(12);
    expect(await again.counts.between('2026-07-01', '2026-07-02')).toEqual([]);
  });

  test('a decision that was found again is not counted again; one that is erased stays counted', async () => {
    const entry = entryOf();
    await record(store(), entry);
    await record(store(), entry);
    await store().receipts.erase({ indices: [0], reason: 'retention', at: '2027-01-01T00:00:00.000Z' }, seal);
    const [cell] = await store().counts.between('2026-06-01', '2026-06-01');
    expect(cell?.count).toBe(1);
  });
}
