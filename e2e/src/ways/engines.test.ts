/**
 * The guard alone in engines that are not Chromium: the same ways in. An engine that cannot do a way without us is
 * asked nothing about it, and says so.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { DEVICE_WAYS, NETWORK_WAYS, type Way } from '@kiwiconsent/guard/ways';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EngineSession, openFirefox, openWebKit, reasonMissing } from '../browsers.ts';
import { openThirdParty, type ThirdParty } from '../third-party.ts';
import { type Ground, openGround } from './ground.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
const ENGINES = [
  ['firefox', openFirefox],
  ['webkit', openWebKit],
] as const;
const families = [...new Set(NETWORK_WAYS.map(({ family }) => family))];
const network = families.map((name) => NETWORK_WAYS.filter(({ family }) => family === name));
const SETS: readonly (readonly Way[])[] = [...network, DEVICE_WAYS];
const SETTLES_MS = 4000;

describe.each(ENGINES)('%s', (engine, open) => {
  const missing = reasonMissing(engine);
  let visitor: EngineSession;
  let thirdParty: ThirdParty;
  let ground: Ground;

  beforeAll(async () => {
    if (missing !== undefined) return;
    thirdParty = await openThirdParty();
    ground = await openGround(SETS, thirdParty.origin);
    visitor = await open();
  });
  afterAll(async () => {
    await visitor?.close();
    await ground?.close();
    await thirdParty?.close();
  });

  async function run(set: readonly Way[], how: string): Promise<ReadonlySet<string>> {
    thirdParty.forget();
    await visitor.goto(`${ground.origin}/ways/${SETS.indexOf(set)}?guard=${how}`).catch(() => {});
    await wait(SETTLES_MS);
    return new Set(thirdParty.requests().map(({ path }) => path.split(/[/.?]/)[1] ?? ''));
  }

  async function stored(how: string): Promise<readonly string[]> {
    await run(DEVICE_WAYS, how);
    await visitor.goto(`${ground.origin}/dump`);
    await wait(SETTLES_MS / 2);
    await visitor.forget();
    return (ground.told['stored'] ?? 'nothing told').split(',').filter(Boolean);
  }

  test.each(families.map((name, at) => [name, network[at] ?? []] as const))(
    'P15: %s: nothing reaches a third party before a choice',
    async (_, set) => {
      if (missing !== undefined) return console.log(`skipped: ${missing}`);
      const without = await run(set, 'none');
      const able = set.filter(({ id }) => without.has(id));
      const unable = set.filter(({ id }) => !without.has(id)).map(({ id }) => id);
      if (unable.length > 0) console.log(`${engine} does not do by itself: ${unable.join(', ')}`);
      const reached = await run(set, 'alone');
      expect(
        able.filter(({ id, needs }) => needs === undefined && reached.has(id)).map(({ id }) => id),
      ).toEqual([]);
      expect(able.length).toBeGreaterThan(set.length / 2);
    },
  );

  test('P7: nothing is placed on the device before a choice', async ({ skip }) => {
    if (missing !== undefined) return skip(missing);
    expect(await stored('alone')).toEqual([]);
    const without = await stored('none');
    console.log(`${engine} stores ${without.length} of ${DEVICE_WAYS.length} by itself`);
    expect(without.length).toBeGreaterThan(15);
    return;
  });
});
