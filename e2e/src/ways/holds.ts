/**
 * The promise of holding, in one engine: over every way in at once, in every state a visitor can have left a site in, on
 * the same site behind the gate and as static pages. Third parties' log and the browser's own storage are what is
 * believed; without us is what it is compared with.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Engine, type EngineOptions, type EngineSession, reasonMissing } from '../browsers.ts';
import { openThirdParty, type ThirdParty } from '../third-party.ts';
import { SEEDS, TOGETHER, TRIED, type Tried } from './catalogue.ts';
import { type Deployment, type Ground, openDeployments } from './deployments.ts';
import {
  allows,
  EACH_ALONE,
  GRANTED,
  NO_CHOICE,
  REFUSED,
  type State,
  UNDECLARED,
  WITHDRAWN,
} from './states.ts';
import { arrive, emptied, look, type Outcome, settled, type Walk, walk, withdraw } from './walk.ts';

/** With the guard that stands alone, some ways wait for the gate (docs/spec/guard.md §4); some engines have no means. */
const isHeld = (way: Tried, deployment: Deployment, engine: Engine): boolean =>
  !(way.needs === 'gate' && deployment === 'static') && way.unheldIn !== engine;

const of = (does: Tried['does']): readonly Tried[] => TOGETHER.filter((way) => way.does === does);
const seeds = new Set(SEEDS.map(({ key }) => key));
const keysOf = (ways: readonly Tried[]): string[] => ways.map(({ key }) => key).sort();

/** What engines that are not Chromium do when they have nothing else to do, or not at all. */
const isIdle = (key: string, engine: Engine): boolean =>
  engine !== 'chromium' && /icon|prefetch|lazy/.test(key);
/** What WebKit still holds when it is allowed (docs/spec/guard.md §6): more than was asked, never less. */
const OVERHELD: Readonly<Record<string, readonly string[]>> = {
  'webkit gate': ['style-adopted'],
  'webkit static': ['frame-data', 'srcdoc-sandbox'],
};

/**
 * A module whose import map is held cannot find what it names; and a socket that a policy holds throws where it is made,
 * in Firefox and WebKit.
 */
const isExpected = (message: string): boolean =>
  /specifier|Module name|NS_ERROR_CONTENT_BLOCKED|operation is insecure/.test(message);

interface Stage extends Walk {
  readonly bare: Outcome;
}

/** What reached third parties is what the choice allows, and all of it. */
function judgeNetwork(
  stage: Stage,
  { reached }: Pick<Outcome, 'reached'>,
  state: State,
  at: Deployment,
): void {
  const { engine } = stage.visitor;
  const ways = of('network').filter((way) => isHeld(way, at, engine));
  const allowed = ways.filter(({ category }) => allows(state, category)).map(({ key }) => key);
  const known = new Set(keysOf(ways));
  const held = keysOf(ways.filter(({ category }) => !allows(state, category)));
  expect(reached.filter((key) => held.includes(key))).toEqual([]);
  const sometimes = (key: string): boolean =>
    isIdle(key, engine) || (OVERHELD[`${engine} ${at}`]?.includes(key) ?? false);
  expect(reached.filter((key) => known.has(key) && !sometimes(key))).toEqual(
    stage.bare.reached.filter((key) => allowed.includes(key) && !sometimes(key)),
  );
}

/** What is stored is what the choice allows: what was there before, where nothing was said yet, is not asked about. */
function judgeStored(
  { bare, visitor }: Stage,
  stored: readonly string[],
  state: State,
  at: Deployment,
): void {
  const placed = TRIED.filter((way) => way.does === 'place' && isHeld(way, at, visitor.engine));
  const kept = [...placed, ...SEEDS].filter(({ category, key }) =>
    seeds.has(key) ? allows({ ...state, to: 'declared' }, category) : allows(state, category),
  );
  const unheld = TRIED.filter((way) => way.does === 'place' && !isHeld(way, at, visitor.engine)).map(
    ({ key }) => key.replace(/^.* \w+/, ''),
  );
  const found = stored.filter(
    (key) => !unheld.some((id) => key.endsWith(id)) && !(state === NO_CHOICE && seeds.has(key)),
  );
  const able = new Set(bare.stored);
  expect(found).toEqual(
    kept
      .map(({ key }) => key)
      .filter((key) => able.has(key))
      .sort(),
  );
}

/** What is read is what the choice allows; a trait that is held is not what the machine is. */
function judgeRead({ bare, visitor }: Stage, { did }: Outcome, state: State): void {
  for (const { key, category } of of('read')) {
    if (!(key in bare.did)) continue;
    if (allows(state, category)) expect(did[key], key).toBe(bare.did[key]);
    else expect(did[key], key).toMatch(/^(false|null)$/);
  }
  for (const { key, category, unseen } of of('trait')) {
    if ((bare.did[key] ?? 'undefined') === 'undefined') continue;
    // Firefox draws otherwise in each session.
    if (visitor.engine === 'firefox' && key.startsWith('canvas')) continue;
    if (allows(state, category)) expect(did[key], key).toBe(bare.did[key]);
    else if (unseen === undefined && visitor.engine === 'chromium')
      expect(did[key], key).not.toBe(bare.did[key]);
  }
}

function judgeManners({ bare }: Stage, { failed, thrown }: Outcome, state: State): void {
  const unheard = thrown.filter((message) => !bare.thrown.includes(message) && !isExpected(message));
  expect(unheard).toEqual([]);
  if (state === GRANTED) expect(Object.keys(failed)).toEqual(Object.keys(bare.failed));
}

export function describeHolding(
  engine: Engine,
  open: (options: EngineOptions) => Promise<EngineSession>,
): void {
  const missing = reasonMissing(engine);
  vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
  let thirdParty: ThirdParty;
  let ground: Ground;
  let visitor: EngineSession;
  let stage: Stage;

  beforeAll(async () => {
    if (missing !== undefined) return;
    thirdParty = await openThirdParty();
    ground = await openDeployments();
    visitor = await open({ elsewhere: thirdParty.port });
    const over = { visitor, ground, thirdParty };
    const able = keysOf(of('network').filter(({ unseen }) => unseen === undefined));
    const bare = await walk(over, 'bare', NO_CHOICE, engine === 'chromium' ? able : []);
    await visitor.forget();
    // What an engine lost the first time counts as well: it may not lose it behind us.
    const more = engine === 'chromium' ? [] : (await walk(over, 'bare', NO_CHOICE)).reached;
    await visitor.forget();
    stage = { ...over, bare: { ...bare, reached: [...new Set([...bare.reached, ...more])].sort() } };
  }, 300_000);
  beforeEach(({ skip }) => {
    if (missing !== undefined) skip(missing);
  });
  afterEach(async () => {
    await visitor?.forget();
  });
  afterAll(async () => {
    await visitor?.close();
    await ground?.close();
    await thirdParty?.close();
  });

  test('LAW-2: without us the ways reach third parties, store and read', () => {
    const { reached, stored, failed } = stage.bare;
    const silent = of('network').filter(({ key }) => !reached.includes(key));
    for (const { key, unseen } of silent)
      console.log(`${engine}: ${key}: ${unseen ?? failed[key] ?? 'does not'}`);
    const unstored = keysOf(of('place')).filter((key) => !stored.includes(key));
    if (unstored.length > 0) console.log(`${engine} does not store: ${unstored.join(', ')}`);
    if (engine === 'chromium') {
      expect(keysOf(silent.filter(({ unseen }) => unseen === undefined))).toEqual([]);
      expect(unstored).toEqual([]);
    }
    expect(reached.length).toBeGreaterThan(of('network').length * 0.85);
    expect(stored.length).toBeGreaterThan((of('place').length + seeds.size) * 0.85);
  });

  describe.each(['gate', 'static'] as const)('%s', (deployment) => {
    test.each(
      [NO_CHOICE, REFUSED, ...EACH_ALONE, GRANTED, UNDECLARED].map((each) => [each.name, each] as const),
    )(
      'P15, P7, P6, ENF-13: %s: exactly what is allowed goes out, is stored and is read',
      async (_, state) => {
        const expected = of('network').filter(
          (way) =>
            allows(state, way.category) &&
            isHeld(way, deployment, engine) &&
            !isIdle(way.key, engine) &&
            !(OVERHELD[`${engine} ${deployment}`] ?? []).includes(way.key) &&
            stage.bare.reached.includes(way.key),
        );
        const outcome = await walk(stage, deployment, state, keysOf(expected));
        judgeNetwork(stage, outcome, state, deployment);
        judgeStored(stage, outcome.stored, state, deployment);
        if (state !== UNDECLARED) judgeRead(stage, outcome, state);
        judgeManners(stage, outcome, state);
      },
    );

    test('WD-4, P25: withdrawn, all that was stored is gone, and nothing goes out or stays any more', async () => {
      const origin = ground.origins[deployment];
      await arrive(stage, origin, GRANTED);
      const granted = await look(stage, origin, GRANTED);
      expect(granted.reached.length).toBeGreaterThan(stage.bare.reached.length / 2);
      await withdraw(stage, origin);
      await settled(thirdParty);
      judgeStored(stage, await emptied(stage, origin), WITHDRAWN, deployment);
      judgeNetwork(stage, await look(stage, origin, WITHDRAWN), WITHDRAWN, deployment);
      judgeStored(stage, await emptied(stage, origin), WITHDRAWN, deployment);
    });
  });
}
