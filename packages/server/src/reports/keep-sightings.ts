/** Counts what was seen on the day of the server, within a bound, and forgets what is too old (docs/spec/report.md §2, §3). */
import type { Sighting } from '@kiwiconsent/store';
import type { House } from '../house.ts';
import { type Bucket, openBucket } from './bucket.ts';

const KEPT_DAYS = 400;

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export type KeepSightings = (all: readonly Sighting[]) => Promise<void>;

/** `things` says how many may be counted at once, and how many a second. What is over it is dropped. */
export function keepSightings(
  { store, now }: Pick<House, 'store' | 'now'>,
  things: Bucket = openBucket(400, 50),
): KeepSightings {
  let forgotten = '';
  return async (all) => {
    const day = dayOf(now());
    const sightings = all.slice(0, things.take(all.length, now()));
    if (sightings.length > 0) await store.reports.add(day, sightings);
    if (forgotten === day) return;
    forgotten = day;
    await store.reports.forgetBefore(dayOf(new Date(Number(now()) - KEPT_DAYS * 86_400_000)));
  };
}
