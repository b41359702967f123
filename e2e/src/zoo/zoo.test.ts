/** Real trackers from npm, unmodified, behind the gate: in every state they do what the policy says (docs/zoo.md). */
import { ASKABLE, type AskableCategory } from '@kiwiconsent/policy/runtime';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reasonMissing } from '../browsers.ts';
import type { Baselines } from './allowed.ts';
import { watch } from './baseline.ts';
import { reasonEmpty } from './bundle.ts';
import { grantAndWithdraw, useAlone } from './granted.ts';
import { type Ground, openGround } from './ground.ts';
import { reached, refuse, stayForeign } from './held.ts';
import { inTurns } from './in-turns.ts';
import { LOADS, type Load } from './pages.ts';
import { type State, table } from './table.ts';
import type { Tracker } from './tracker.ts';
import { TRACKERS } from './trackers.ts';
import { type Cookies, cookiesOf } from './visitor.ts';

const missing = reasonMissing('chromium') ?? reasonEmpty();
/** Patience only: all of it takes two to three minutes on two cores. */
const PATIENCE_MS = 900_000;
/** Where nothing may happen, some share a page, as on real sites. */
const SOME = 6;

const found = new Map<State, readonly string[]>();
const allowing = new Map<AskableCategory, Cookies>();
const baselines = new Map<string, Baselines>();
let ground: Ground;

/** Each tracker both ways, one after the other: what reaches its hosts meanwhile is of this visit. */
async function bothWays<Seen>(
  visit: (tracker: Tracker, load: Load) => Promise<Seen>,
): Promise<readonly Seen[]> {
  const seen = await inTurns(TRACKERS, async (tracker) => [
    await visit(tracker, 'by-tag'),
    await visit(tracker, 'bundled'),
  ]);
  return seen.flat();
}

/** Six at a time, for each way to load. */
const pagesOf = (trackers: readonly Tracker[]) =>
  LOADS.flatMap((load) =>
    Array.from({ length: Math.ceil(trackers.length / SOME) }, (_, at) => ({
      load,
      some: trackers.slice(at * SOME, (at + 1) * SOME),
    })),
  );

/** What is known of a tracker without us. */
function baselinesOf({ id }: Tracker): Baselines {
  const known = baselines.get(id);
  if (known === undefined) throw new Error(`${id} was not visited without us`);
  return known;
}

/** Keeps what was found for the table, and expects nothing. */
function nothing(state: State, faults: readonly string[]): void {
  found.set(state, [...new Set([...(found.get(state) ?? []), ...faults])]);
  expect(faults).toEqual([]);
}

beforeAll(async () => {
  if (missing !== undefined) return;
  ground = await openGround(TRACKERS);
  for (const category of ASKABLE) allowing.set(category, await cookiesOf(ground, category));
}, PATIENCE_MS);
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
afterAll(async () => {
  await ground?.close();
  if (ground) console.log(table(TRACKERS, baselines, found));
}, PATIENCE_MS);

test(
  'P15, LAW-2, LAW-3: before a choice and after a refusal no tracker is asked for, sends or keeps',
  async () => {
    ground.thirdParty.forget();
    const kept = await inTurns(pagesOf(TRACKERS), ({ load, some }) => refuse(ground, load, some));
    nothing('refused', [...kept.flat(), ...reached(ground)]);
  },
  PATIENCE_MS,
);

test(
  'P7: a grant of one category does nothing for a tracker of another',
  async () => {
    ground.thirdParty.forget();
    const pages = ASKABLE.flatMap((category) =>
      pagesOf(TRACKERS.filter((each) => each.category !== category)).map((page) => ({ ...page, category })),
    );
    const kept = await inTurns(pages, ({ category, load, some }) =>
      stayForeign(ground, load, some, category, allowing.get(category) ?? []),
    );
    nothing('others', [...kept.flat(), ...reached(ground)]);
  },
  PATIENCE_MS,
);

test(
  'without us every tracker sends, and all that it keeps is in its data',
  async () => {
    expect(TRACKERS.length).toBeGreaterThanOrEqual(28);
    await inTurns(TRACKERS, async (tracker) => {
      const byTag = await watch(ground, 'by-tag', tracker);
      baselines.set(tracker.id, { 'by-tag': byTag, bundled: await watch(ground, 'bundled', tracker) });
    });
    const silent = TRACKERS.filter((tracker) => baselinesOf(tracker).bundled.all.sent.length === 0);
    expect(silent.map(({ id }) => id)).toEqual([]);
    const undeclared = TRACKERS.flatMap((tracker) =>
      baselinesOf(tracker)
        .bundled.all.kept.filter((name) => !tracker.keeps.some((row) => row === name))
        .map((name) => `${tracker.id} keeps ${name}`),
    );
    expect(undeclared).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'ENF-2: with its category alone allowed, each does all that it does without us, and nothing else',
  async () => {
    const faults = await bothWays((tracker, load) =>
      useAlone(ground, load, tracker, baselinesOf(tracker), allowing.get(tracker.category) ?? []),
    );
    nothing('alone', faults.flat());
  },
  PATIENCE_MS,
);

test(
  'WD-4, WD-5: granted on the page each works; taken back while it runs, nothing is left or sent',
  async () => {
    const seen = await bothWays((tracker, load) =>
      grantAndWithdraw(ground, load, tracker, baselinesOf(tracker)),
    );
    for (const { silent, granted, withdrawn } of seen) {
      found.set('no choice', [...(found.get('no choice') ?? []), ...silent]);
      found.set('granted', [...(found.get('granted') ?? []), ...granted]);
      found.set('withdrawn', [...(found.get('withdrawn') ?? []), ...withdrawn]);
    }
    expect(seen.flatMap((each) => [...each.silent, ...each.granted, ...each.withdrawn])).toEqual([]);
  },
  PATIENCE_MS,
);
