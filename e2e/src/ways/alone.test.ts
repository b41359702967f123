/**
 * The ways that need a page of their own, in Chromium: response headers, a frameset, a refresh, a base, and hints that
 * only connect. The static build has no headers of its own to hold; behind the gate they are all held.
 */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from '../browsers.ts';
import { openThirdParty, type ThirdParty } from '../third-party.ts';
import { ALONE } from './catalogue.ts';
import { type Deployment, type Ground, openDeployments } from './deployments.ts';
import { allows, EACH_ALONE, GRANTED, NO_CHOICE, REFUSED, type State, UNDECLARED } from './states.ts';
import { visitAlone } from './visit-alone.ts';

vi.setConfig({ testTimeout: 240_000 });
const missing = reasonMissing('chromium');
let ground: Ground;
let thirdParty: ThirdParty;
let chromium: ChromiumSession;
let bare: readonly string[];

const reached = (at: Deployment, state: State, expected: readonly string[]): Promise<readonly string[]> =>
  visitAlone(chromium, thirdParty, ground.origins[at], state, expected);

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
