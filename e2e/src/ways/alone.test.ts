/**
 * The ways that need a page of their own, in Chromium: response headers, a frameset, a refresh, a base, and hints that
 * only connect. The static build has no headers of its own to hold; behind the gate they are all held.
 */
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from '../browsers.ts';
import { openThirdParty, type ThirdParty } from '../third-party.ts';
import { ALONE, type Tried } from './catalogue.ts';
import { type Deployment, type Ground, openDeployments } from './deployments.ts';
import { pathOf } from './site.ts';
import {
  allows,
  cookieOf,
  EACH_ALONE,
  GRANTED,
  NO_CHOICE,
  REFUSED,
  type State,
  UNDECLARED,
} from './states.ts';
import { reachedIn, settled } from './walk.ts';

vi.setConfig({ testTimeout: 240_000 });
const missing = reasonMissing('chromium');
let ground: Ground;
let thirdParty: ThirdParty;
let chromium: ChromiumSession;
let bare: readonly string[];

const isHint = ({ hits }: Tried): boolean => hits === 'connection';
const IN_TABS = ALONE.filter((way) => !isHint(way));

async function open(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForLoadState('load').catch(() => {});
}

/** Every page in a tab of its own, all at once; hints one after the other, since a connection has no name. */
async function reached(
  at: Deployment,
  state: State,
  expected: readonly string[],
): Promise<readonly string[]> {
  const context = (await chromium.newVisitor()).context();
  const origin = ground.origins[at];
  const value = cookieOf(state);
  if (value !== '') await context.addCookies([{ name: 'cookie_consent', value, url: origin }]);
  thirdParty.forget();
  await Promise.all(IN_TABS.map((way) => open(context, origin + pathOf(way, state.to))));
  await settled(
    thirdParty,
    expected.filter((key) => !ALONE.some((way) => way.key === key && way.hits !== undefined)),
  );
  const found = new Set(reachedIn(thirdParty));
  const cookies = (await context.cookies(origin)).map(({ name }) => name);
  for (const { key, hits } of IN_TABS)
    if (hits === 'cookie' && cookies.some((name) => name.endsWith(key.replace('page ', '-')))) found.add(key);
  for (const way of ALONE.filter(isHint)) {
    thirdParty.forget();
    await open(context, origin + pathOf(way, state.to));
    await settled(thirdParty);
    if (thirdParty.connections() > 0) found.add(way.key);
  }
  await context.close();
  return [...found].sort();
}

beforeAll(async () => {
  if (missing !== undefined) return;
  thirdParty = await openThirdParty();
  ground = await openDeployments();
  chromium = await openChromium({ elsewhere: thirdParty.port });
  bare = await reached('bare', NO_CHOICE, []);
}, 240_000);
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
afterAll(async () => {
  await chromium?.close();
  await ground?.close();
  await thirdParty?.close();
});

test('LAW-2: without us most of them reach a third party or leave a cookie', () => {
  const silent = ALONE.map(({ key }) => key).filter((key) => !bare.includes(key));
  if (silent.length > 0) console.log(`did nothing without us: ${silent.join(', ')}`);
  expect(bare.length).toBeGreaterThan(ALONE.length / 2);
});

test.each([NO_CHOICE, REFUSED, ...EACH_ALONE, GRANTED, UNDECLARED].map((each) => [each.name, each] as const))(
  'P15, P6: %s: a document and its headers bring exactly what is allowed',
  async (_, state) => {
    const allowed = ALONE.filter(({ category }) => allows(state, category)).map(({ key }) => key);
    const expected = bare.filter((key) => allowed.includes(key));
    expect(await reached('gate', state, expected)).toEqual(expected);
  },
);
