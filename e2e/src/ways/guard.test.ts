/**
 * Every way in, in a real browser, with the guard alone. The oracle is what reached a third party, and what the
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
const STATES = ['none', 'denied', 'granted'] as const;
type State = (typeof STATES)[number] | 'without-us';
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

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => Array.isArray(Reflect.get(globalThis, 'ways')));
  await page.evaluate(() =>
    Promise.race([Promise.all(Reflect.get(globalThis, 'ways')), new Promise((end) => setTimeout(end, 5000))]),
  );
  let seen = -1;
  for (let quiet = 0; quiet < 4; ) {
    await page.waitForTimeout(250);
    quiet = thirdParty.requests().length === seen ? quiet + 1 : 0;
    seen = thirdParty.requests().length;
  }
}

async function run(set: readonly Way[], state: State, isSeeded = false): Promise<Outcome> {
  const page = await chromium.newVisitor();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  if (isSeeded) await seed(page, ground.origin);
  if (state === 'denied' || state === 'granted')
    await page.context().addCookies([{ name: 'cookie_consent', value: cookieOf(state), url: ground.origin }]);
  thirdParty.forget();
  await page.goto(`${ground.origin}/ways/${SETS.indexOf(set)}${state === 'without-us' ? '?guard=no' : ''}`, {
    waitUntil: 'commit',
  });
  await settled(page);
  const requests = thirdParty.requests().filter(({ host }) => host === THIRD);
  const reached = [...new Set(requests.map(({ path }) => path.split(/[/.?]/)[1] ?? ''))].sort();
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

describe.each(network.map((set, at) => [families[at] ?? '', set] as const))('network: %s', (_, set) => {
  const guarded = set.filter(({ needs }) => needs === undefined);

  test('LAW-2: each way that can be seen here reaches a third party without us', async () => {
    const { reached, failed } = await run(set, 'without-us');
    const silent = set.filter(({ id }) => !reached.includes(id));
    for (const { id, unseen } of silent) console.log(`not seen: ${id}: ${unseen ?? failed[id] ?? '?'}`);
    expect(idsOf(silent.filter(({ unseen }) => unseen === undefined))).toEqual([]);
  });

  test.each(['none', 'denied'] as const)(
    'P15: nothing reaches a third party when the choice is %s',
    async (state) => {
      const { reached, thrown } = await run(set, state);
      expect(reached.filter((id) => guarded.some((way) => way.id === id))).toEqual([]);
      expect(thrown).toEqual([]);
    },
  );

  test('granted, everything works as without us', async () => {
    const [without, granted] = [await run(set, 'without-us'), await run(set, 'granted')];
    expect(granted.reached).toEqual(without.reached);
    expect(granted.failed).toEqual(without.failed);
    expect(granted.thrown).toEqual(without.thrown);
  });
});

describe('device', () => {
  test('P7: each way to place something does so without us, and when granted', async () => {
    const all = DEVICE_WAYS.map((way) => `${way.kind} ${nameOf(way)}`).sort();
    expect((await run(DEVICE_WAYS, 'without-us')).stored).toEqual(all);
    expect((await run(DEVICE_WAYS, 'granted')).stored).toEqual(all);
  });

  test.each(['none', 'denied'] as const)(
    'P7, LAW-1: nothing is placed when the choice is %s',
    async (state) => {
      const { stored, thrown } = await run(DEVICE_WAYS, state);
      expect(stored).toEqual([]);
      expect(thrown).toEqual([]);
    },
  );

  test('P6: what was there before is read only when granted', async () => {
    const [without, none, granted] = [
      await run(READ_WAYS, 'without-us', true),
      await run(READ_WAYS, 'none', true),
      await run(READ_WAYS, 'granted', true),
    ];
    expect(Object.values(without.did).sort()).toEqual(
      Object.values(without.did)
        .map((each) => (each === '"1"' ? '"1"' : 'true'))
        .sort(),
    );
    expect(new Set(Object.values(none.did))).toEqual(new Set(['false', 'null']));
    expect(granted.did).toEqual(without.did);
    expect(none.stored).toEqual(without.stored);
  });

  test('P7: traits of the device are read only when granted, and a held read harms nothing', async () => {
    const [without, none, granted] = [
      await run(TRAIT_WAYS, 'without-us'),
      await run(TRAIT_WAYS, 'none'),
      await run(TRAIT_WAYS, 'granted'),
    ];
    const open = TRAIT_WAYS.filter(({ id }) => none.did[id] === without.did[id]);
    for (const { id, unseen } of open) console.log(`not seen: ${id}: ${unseen ?? '?'}: ${without.did[id]}`);
    expect(idsOf(open.filter(({ unseen }) => unseen === undefined))).toEqual([]);
    expect(granted.did).toEqual(without.did);
    expect(none.failed).toEqual(without.failed);
    expect(none.thrown).toEqual([]);
  });
});
