/**
 * A visit to the ways that need a page of their own: every page in a tab of its own, all at once; hints that only connect
 * one after the other, since a connection has no name.
 */
import type { BrowserContext } from 'playwright-core';
import type { ChromiumSession } from '../browsers.ts';
import type { ThirdParty } from '../third-party.ts';
import { ALONE, type Tried } from './catalogue.ts';
import { pathOf } from './site.ts';
import { cookieOf, type State } from './states.ts';
import { reachedIn, settled } from './walk.ts';

const isHint = ({ hits }: Tried): boolean => hits === 'connection';
const IN_TABS = ALONE.filter((way) => !isHint(way));

async function open(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForLoadState('load').catch(() => {});
}

/** The keys of those that reached the third party, or left a cookie, for a new visitor who said so. */
export async function visitAlone(
  chromium: ChromiumSession,
  thirdParty: ThirdParty,
  origin: string,
  state: State,
  expected: readonly string[] = [],
): Promise<readonly string[]> {
  const context = (await chromium.newVisitor()).context();
  const value = cookieOf(state);
  if (value !== '') await context.addCookies([{ name: 'cookie_consent', value, url: origin }]);
  thirdParty.forget();
  await Promise.all(IN_TABS.map((way) => open(context, origin + pathOf(way, state.to))));
  await settled(
    thirdParty,
    expected.filter((key) => IN_TABS.some((way) => way.key === key && way.hits === undefined)),
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
