/**
 * What the gate held goes into the same counters as what pages report (docs/spec/report.md §4; ENF-13). A gate sees the
 * same things with every page, so that each is counted once a minute, and a minute counts so many things.
 */
import type { Held, JudgedCookie } from '@kiwiconsent/gate';
import type { Sighting } from '@kiwiconsent/store';
import type { House } from '../house.ts';
import { openBucket } from '../reports/bucket.ts';
import { cleanAddress, cleanName } from '../reports/clean-address.ts';
import { keepSightings } from '../reports/keep-sightings.ts';

const MINUTE_MS = 60_000;
/** The most different things in a minute. */
const MOST = 500;

export type CountHeld = (
  where: Pick<Sighting, 'surface' | 'mode'>,
  held: readonly Held[],
  cookies: readonly JudgedCookie[],
) => void;

/** Never throws, and never waits: a page does not depend on its counters. */
export function countHeld({ store, now }: Pick<House, 'store' | 'now'>): CountHeld {
  const keep = keepSightings({ store, now }, openBucket(MOST, MOST / 60));
  const told = new Set<string>();
  /** What a page that comes again has, without a look at what it is. */
  let again = new WeakSet<Held>();
  let minute = 0;

  return ({ surface, mode }, held, cookies) => {
    const at = Math.floor(Number(now()) / MINUTE_MS);
    if (at !== minute) {
      told.clear();
      again = new WeakSet();
    }
    minute = at;
    const fresh: Sighting[] = [];
    const see = (kind: string, what: string, clean: (what: string) => string | undefined): void => {
      const key = `${surface} ${mode} ${kind} ${what}`;
      if (told.size >= MOST || told.has(key)) return;
      told.add(key);
      const cleaned = clean(what);
      if (cleaned !== undefined) fresh.push({ surface, mode, kind, what: cleaned, from: '' });
    };
    for (const each of held) {
      if (again.has(each)) continue;
      again.add(each);
      see(each.kind, each.host + each.path, cleanAddress);
    }
    for (const { kind, name } of cookies) see(kind === 'cut' ? 'cookie-cut' : 'cookie', name, cleanName);
    if (fresh.length > 0) keep(fresh).catch(() => {});
  };
}
