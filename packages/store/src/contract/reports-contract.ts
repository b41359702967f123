/** Reports of what was held: counters about the site. */
import { expect, test } from 'vitest';
import { MOST_A_DAY, type Sighting } from '../reports.ts';
import type { Subject } from './store-contract.ts';

const SEEN: Sighting = {
  surface: 'website',
  mode: 'hold',
  kind: 'script',
  what: 'a.test/x.js',
  from: 'www.voorbeeld.nl/app.js',
};

export function reportsContract({ store, reopened }: Subject): void {
  test('a thing that was held is counted by day, surface and what it is; counters outlive closing', async () => {
    await store().reports.add('2026-06-01', [SEEN, SEEN, { ...SEEN, what: 'b.test/x' }]);
    await store().reports.add('2026-06-02', [SEEN, { ...SEEN, surface: 'platform' }]);
    const kept = await (await reopened()).reports.between('2026-06-01', '2026-06-02');
    expect(kept).toEqual([
      { ...SEEN, day: '2026-06-01', count: 2 },
      { ...SEEN, day: '2026-06-01', what: 'b.test/x', count: 1 },
      { ...SEEN, day: '2026-06-02', surface: 'platform', count: 1 },
      { ...SEEN, day: '2026-06-02', count: 1 },
    ]);
    expect(await store().reports.between('2026-06-02', '2026-06-02')).toHaveLength(2);
    await store().reports.forgetBefore('2026-06-02');
    expect(await store().reports.between('2026-01-01', '2026-12-31')).toHaveLength(2);
  });

  test('many reports at once are all counted', async () => {
    await Promise.all(Array.from({ length: 20 }, () => store().reports.add('2026-06-01', [SEEN])));
    expect(await store().reports.between('2026-06-01', '2026-06-01')).toEqual([
      { ...SEEN, day: '2026-06-01', count: 20 },
    ]);
  });

  test('a stranger cannot fill the disk: a day keeps so many names, the rest is counted together', async () => {
    const flood = Array.from({ length: MOST_A_DAY + 50 }, (_, at) => ({ ...SEEN, what: `x${at}.test/` }));
    await store().reports.add('2026-06-01', flood);
    const kept = await store().reports.between('2026-06-01', '2026-06-01');
    expect(kept).toHaveLength(MOST_A_DAY + 1);
    expect(kept.find(({ kind }) => kind === 'more')).toMatchObject({ what: '', from: '', count: 50 });
  });
}
