/** The baseline: what a tracker does with nothing of ours. */
import type { Ground } from './ground.ts';
import { type Load, tagOf } from './pages.ts';
import { arrivals, keptBy, type Sighting, sent, without } from './sightings.ts';
import type { Tracker } from './tracker.ts';
import { openVisitor, until, untilQuiet } from './visitor.ts';

/** While the visitor stays, and with what is done when they leave. */
export interface Baseline {
  readonly staying: Sighting;
  readonly all: Sighting;
}

/** Visits a tracker on the bare site: until it is quiet, and until `expected` was seen, where it ever is. */
export async function watch(
  ground: Ground,
  load: Load,
  tracker: Tracker,
  expected: Sighting = { sent: [], kept: [] },
): Promise<Baseline> {
  const visitor = await openVisitor(ground);
  const log = () => sent(visitor.arrived(), tracker);
  await visitor.open(ground.bare, load, [tracker]);
  await visitor.clicks();
  // Some think for longer than a page counts as quiet: the first word of each is waited for.
  await until(visitor, () => log().some((each) => each !== `GET ${tagOf(tracker)}`));
  await untilQuiet(visitor, () => arrivals(visitor.arrived(), tracker));
  await until(visitor, () => without(expected.sent, log()).length === 0);
  const kept = keptBy(await visitor.device(), tracker);
  const staying = { sent: log(), kept };
  await visitor.leave();
  await untilQuiet(visitor, () => arrivals(visitor.arrived(), tracker));
  await visitor.close();
  return { staying, all: { sent: log(), kept } };
}
