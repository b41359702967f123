/**
 * Every way in, in a real browser, with the guard alone and with the gate's policy beside it. The oracle is what reached a third party, and what the
 * browser itself has stored; not our report.
 */
import { DEVICE_WAYS, NETWORK_WAYS, READ_WAYS, TRAIT_WAYS, type Way } from '@kiwiconsent/guard/ways';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from '../browsers.ts';
import { openThirdParty, type ThirdParty } from '../third-party.ts';
import { onDevice, seed } from './device.ts';
import { cookieOf, type Ground, nameOf, openGround, THIRD } from './ground.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
const missing = reasonMissing('chromium');
/** How long a busy machine may take for what should come. */
const PATIENCE_MS = 15_000;
const SILENT = ['none', 'denied'] as const;
type State = (typeof SILENT)[number] | 'granted' | 'without-us';
/** Alone, or with the gate's policy beside it. */
const HOWS = ['alone', 'gate'] as const;
type How = (typeof HOWS)[number];
const families = [...new Set(NETWORK_WAYS.map(({ family }) => family))];
const network = families.map((name) => NETWORK_WAYS.filter(({ family }) => family === name));
const SETS: readonly (readonly Way[])[] = [...network, DEVICE_WAYS, READ_WAYS, TRAIT_WAYS];

let ground: Ground;
let thirdParty: ThirdParty;
let chromium: ChromiumSession;

beforeAll(async () => {
  if (missing !== undefined) return;
  thirdParty = await openThirdParty();
  ground = await openGround(SETS);
  chromium = await openChromium({ elsewhere: thirdParty.port });
});
afterAll(async () => {
  await chromium?.close();
  await ground?.close();
  await thirdParty?.close();
});
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});

interface Outcome {
  readonly reached: readonly string[];
  readonly stored: readonly string[];
  readonly did: Readonly<Record<string, string>>;
  readonly failed: Readonly<Record<string, string>>;
  readonly thrown: readonly string[];
}

const idsReached = (): string[] => {
  const requests = thirdParty.requests().filter(({ host }) => host === THIRD);
  return [...new Set(requests.map(({ path }) => path.split(/[/.?]/)[1] ?? ''))].sort();
};

/** Until the page is quiet; where something is expected, also until it came or has had the time to. */
async function settled(page: Page, expected: readonly string[] = []): Promise<void> {
  await page.waitForFunction(() => Array.isArray(Reflect.get(globalThis, 'ways')));
  await page.evaluate(() =>
    Promise.race([Promise.all(Reflect.get(globalThis, 'ways')), new Promise((end) => setTimeout(end, 5000))]),
  );
  const end = Date.now() + PATIENCE_MS;
  let seen = -1;
  for (let quiet = 0; quiet < 4; ) {
    await page.waitForTimeout(250);
    quiet = thirdParty.requests().length === seen ? quiet + 1 : 0;
    seen = thirdParty.requests().length;
    const reached = idsReached();
    if (expected.some((id) => !reached.includes(id)) && Date.now() < end) quiet = 0;
  }
}

async function run(
  set: readonly Way[],
  state: State,
  how: How = 'alone',
  isSeeded = false,
  expected: readonly string[] = [],
): Promise<Outcome> {
  const page = await chromium.newVisitor();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  if (isSeeded) await seed(page, ground.origin);
  if (state === 'denied' || state === 'granted')
    await page.context().addCookies([{ name: 'cookie_consent', value: cookieOf(state), url: ground.origin }]);
  thirdParty.forget();
  await page.goto(
    `${ground.origin}/ways/${SETS.indexOf(set)}?guard=${state === 'without-us' ? 'none' : how}`,
    {
      waitUntil: 'commit',
    },
  );
  await settled(page, expected);
  const reached = idsReached();
  const [did, failed] = await page.evaluate(() => [
    Reflect.get(globalThis, 'did'),
    Reflect.get(globalThis, 'failed'),
  ]);
  const stored = await onDevice(page, ground.origin);
  await page.context().close();
  return { reached, stored: stored.filter((each) => each !== 'cookie cookie_consent'), did, failed, thrown };
}

const idsOf = (ways: readonly Way[]): string[] => ways.map(({ id }) => id).sort();

test('there are at least 60 network ways and 30 of the device, each with a name of its own', () => {
  const all = idsOf([...NETWORK_WAYS, ...DEVICE_WAYS, ...READ_WAYS, ...TRAIT_WAYS]);
  expect(new Set(all).size).toBe(all.length);
  expect(NETWORK_WAYS.length).toBeGreaterThanOrEqual(60);
  expect(DEVICE_WAYS.length + READ_WAYS.length + TRAIT_WAYS.length).toBeGreaterThanOrEqual(30);
});

/** What happens without us, once per set. */
const bare = new Map<readonly Way[], Promise<Outcome>>();
function without(set: readonly Way[], isSeeded = false): Promise<Outcome> {
  const seen = set.filter(({ unseen }) => unseen === undefined).map(({ id }) => id);
  const isNetwork = network.includes(set as Way[]);
  const outcome = bare.get(set) ?? run(set, 'without-us', 'alone', isSeeded, isNetwork ? seen : []);
  bare.set(set, outcome);
  return outcome;
}

describe.each(network.map((set, at) => [families[at] ?? '', set] as const))('network: %s', (_, set) => {
  test('LAW-2: each way that can be seen here reaches a third party without us', async () => {
    const { reached, failed } = await without(set);
    const silent = set.filter(({ id }) => !reached.includes(id));
    for (const { id, unseen } of silent) console.log(`not seen: ${id}: ${unseen ?? failed[id] ?? '?'}`);
    expect(idsOf(silent.filter(({ unseen }) => unseen === undefined))).toEqual([]);
  });

  describe.each(HOWS)('guard: %s', (how) => {
    const held = set.filter(({ needs }) => needs === undefined || needs === how);

    test.each(SILENT)('P15: nothing reaches a third party when the choice is %s', async (state) => {
      const { reached, thrown } = await run(set, state, how);
      expect(reached.filter((id) => held.some((way) => way.id === id))).toEqual([]);
      expect(thrown).toEqual([]);
    });

    test('granted, everything works as without us', async () => {
      const bare = await without(set);
      const granted = await run(set, 'granted', how, false, bare.reached);
      expect(granted.reached).toEqual(bare.reached);
      expect(granted.failed).toEqual(bare.failed);
      expect(granted.thrown).toEqual(bare.thrown);
    });
  });
});

test('P7: each way to place something does so without us', async () => {
  const all = DEVICE_WAYS.map((way) => `${way.kind} ${nameOf(way)}`).sort();
  expect((await without(DEVICE_WAYS)).stored).toEqual(all);
});

test('P6: each way to read finds what was there before without us', async () => {
  const { did } = await without(READ_WAYS, true);
  expect(Object.keys(did).sort()).toEqual(idsOf(READ_WAYS));
  expect(Object.values(did).every((found) => found === '"1"' || found === 'true')).toBe(true);
});

describe.each(HOWS)('device, guard: %s', (how) => {
  test.each(SILENT)('P7, LAW-1: nothing is placed when the choice is %s', async (state) => {
    const { stored, thrown } = await run(DEVICE_WAYS, state, how);
    expect(stored).toEqual([]);
    expect(thrown).toEqual([]);
  });

  test('P7: granted, everything is placed as without us', async () => {
    const [bare, granted] = [await without(DEVICE_WAYS), await run(DEVICE_WAYS, 'granted', how)];
    expect(granted.stored).toEqual(bare.stored);
    expect(granted.failed).toEqual(bare.failed);
  });

  test('P6: what was there before is read only when granted', async () => {
    const bare = await without(READ_WAYS, true);
    const none = await run(READ_WAYS, 'none', how, true);
    expect(new Set(Object.values(none.did))).toEqual(new Set(['false', 'null']));
    expect(none.stored).toEqual(bare.stored);
    expect((await run(READ_WAYS, 'granted', how, true)).did).toEqual(bare.did);
  });

  test('P7: traits of the device are read only when granted, and a held read harms nothing', async () => {
    const [bare, none] = [await without(TRAIT_WAYS), await run(TRAIT_WAYS, 'none', how)];
    const open = TRAIT_WAYS.filter(({ id }) => none.did[id] === bare.did[id]);
    for (const { id, unseen } of open) console.log(`not seen: ${id}: ${unseen ?? '?'}: ${bare.did[id]}`);
    expect(idsOf(open.filter(({ unseen }) => unseen === undefined))).toEqual([]);
    expect(none.failed).toEqual(bare.failed);
    expect(none.thrown).toEqual([]);
    expect((await run(TRAIT_WAYS, 'granted', how)).did).toEqual(bare.did);
  });
});
