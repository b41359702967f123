/** The states in which a tracker must do all that it does without us, and nothing more. */
import { type Baseline, watch } from './baseline.ts';
import type { Ground } from './ground.ts';
import { type Load, tagOf } from './pages.ts';
import { inBoth, keptBy, type Sighting, sent, without } from './sightings.ts';
import type { Tracker } from './tracker.ts';
import { until, type Visitor } from './visitor.ts';

/** How long something may be on its way from a page that is gone. */
const ON_ITS_WAY_MS = 3000;

export type Baselines = Readonly<Record<Load, Baseline>>;

/** What it did both times, and so always does. */
const always = (of: keyof Sighting, { 'by-tag': one, bundled }: Baselines, part: keyof Baseline) =>
  inBoth(one[part][of], bundled[part][of]);

/** What it did either time. */
const ever = (of: keyof Sighting, { 'by-tag': one, bundled }: Baselines): readonly string[] => [
  ...one.all[of],
  ...bundled.all[of],
];

/** What was seen differs from run to run where a machine is slow: what is too much is looked for without us once more. */
async function tooMuch(
  ground: Ground,
  load: Load,
  tracker: Tracker,
  surplus: Sighting,
): Promise<readonly string[]> {
  if (surplus.sent.length + surplus.kept.length === 0) return [];
  const { all } = await watch(ground, load, tracker, surplus);
  return [
    ...without(surplus.sent, all.sent).map((each) => `sends ${each}`),
    ...without(surplus.kept, all.kept).map((each) => `keeps ${each}`),
  ];
}

/** Stays, and presses what the page has, until all is done that is always done; then leaves. Gives what differs. */
export async function untilDone(
  ground: Ground,
  visitor: Visitor,
  load: Load,
  tracker: Tracker,
  baselines: Baselines,
): Promise<readonly string[]> {
  // Its own script is asked for only where it comes by a tag.
  const script = load === 'by-tag' ? [`GET ${tagOf(tracker)}`] : [];
  const mustSend = [...script, ...always('sent', baselines, 'staying')];
  const mustKeep = always('kept', baselines, 'staying');
  await until(visitor, async () => {
    await visitor.clicks();
    if (without(mustSend, sent(visitor.arrived(), tracker)).length > 0) return false;
    return without(mustKeep, keptBy(await visitor.device(), tracker)).length === 0;
  });
  const seen = { sent: sent(visitor.arrived(), tracker), kept: keptBy(await visitor.device(), tracker) };
  const surplus = {
    sent: without(seen.sent, ever('sent', baselines)),
    kept: without(seen.kept, ever('kept', baselines)),
  };
  return [
    ...without(mustSend, seen.sent).map((each) => `does not send ${each}`),
    ...without(mustKeep, seen.kept).map((each) => `does not keep ${each}`),
    ...(await tooMuch(ground, load, tracker, surplus)),
  ];
}

/** Leaves, and waits for what is always sent by then. Gives what is not. */
export async function lostOnLeaving(
  visitor: Visitor,
  tracker: Tracker,
  baselines: Baselines,
): Promise<readonly string[]> {
  await visitor.leave();
  const lost = () => without(always('sent', baselines, 'all'), sent(visitor.arrived(), tracker));
  await until(visitor, () => lost().length === 0, ON_ITS_WAY_MS);
  return lost();
}
