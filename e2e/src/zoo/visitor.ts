/** A visitor of the zoo: goes to a page of a tracker, stays, answers, leaves; and what is seen meanwhile. */

import type { AskableCategory } from '@kiwiconsent/policy/runtime';
import type { BrowserContext, Page } from 'playwright-core';
import type { Request } from '../third-party.ts';
import { onDevice } from './device.ts';
import type { Ground } from './ground.ts';
import type { Load } from './pages.ts';
import type { Kept, Tracker } from './tracker.ts';

/** Longer than most trackers wait before they send what they have; what is later is waited for by name. */
const QUIET_MS = 1500;
/** For one step of a page: to open it, or to have an answer recorded. */
const PAGE_PATIENCE_MS = 120_000;
/** How often is looked. */
const TICK_MS = 100;

export type Cookies = Parameters<BrowserContext['addCookies']>[0];

export interface Visitor {
  readonly page: Page;
  readonly patienceMs: number;
  /** What has reached any vendor since this visitor came. */
  arrived(): readonly Request[];
  /** Where the visitor goes, what it then presses, and that it waits until the page has loaded. */
  open(origin: string, load: Load, trackers: readonly Tracker[]): Promise<void>;
  /** Presses something that the page itself has. Again, if need be: a click is heard only by what runs already. */
  clicks(): Promise<void>;
  /** How many pages this visitor has seen: one that loads itself again is another. */
  pages(): number;
  /** Goes where nothing of the site is. */
  leave(): Promise<void>;
  device(): Promise<readonly Kept[]>;
  /** Answers the question on the page, and waits until that is recorded. */
  answer(control: 'accept-all' | 'refuse-all'): Promise<void>;
  /** Takes every grant back on the page, as `kc.withdraw` does. Gives the moment, in milliseconds of the clock. */
  withdraw(): Promise<number>;
  close(): Promise<void>;
}

/** A visitor who comes for the first time, or with `cookies`. */
export async function openVisitor(ground: Ground, cookies: Cookies = []): Promise<Visitor> {
  const page = await ground.newVisitor();
  // Eight pages at once on two cores: what must come may take its time.
  page.setDefaultTimeout(PAGE_PATIENCE_MS);
  if (cookies.length > 0) await page.context().addCookies(cookies);
  let origin = '';
  let pages = 0;
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) pages += 1;
  });
  const since = ground.thirdParty.requests().length;
  return {
    page,
    patienceMs: ground.patienceMs,
    arrived: () => ground.thirdParty.requests().slice(since),
    async open(at, load, trackers) {
      origin = at;
      const address = `${at}/${load}/${trackers.map(({ id }) => id).join('+')}`;
      await undisturbed(page, address);
    },
    clicks: () => page.click('#buy', { timeout: 5000 }).catch(() => {}),
    pages: () => pages,
    leave: async () => void (await page.goto('about:blank')),
    device: () => onDevice(page, origin),
    async answer(control) {
      const recorded = page.waitForResponse('**/_kc/decisions');
      await page.click(`kc-ask[data-kc="ask"] [data-kc-do="${control}"]`);
      await recorded;
    },
    async withdraw() {
      const recorded = page.waitForResponse('**/_kc/decisions');
      const at = await page.evaluate(() => {
        const now = Date.now();
        Reflect.get(globalThis, 'kc').withdraw();
        return now;
      });
      await recorded;
      return at;
    },
    close: () => page.context().close(),
  };
}

/** Goes there, again where the page made a new one of itself at that moment, as a choice may: each ends the other. */
async function undisturbed(page: Page, address: string, left = 5): Promise<void> {
  try {
    await page.goto(address);
  } catch (error) {
    if (left === 0 || !/interrupted by another navigation|ERR_ABORTED/.test(String(error))) throw error;
    await page.waitForTimeout(TICK_MS);
    await undisturbed(page, address, left - 1);
  }
}

/** Stays until nothing new has happened for a while: `look` is what is looked at. */
export async function untilQuiet({ page, patienceMs }: Visitor, look: () => unknown): Promise<void> {
  let last = '';
  for (let waited = 0, quiet = 0; quiet < QUIET_MS && waited < patienceMs; waited += TICK_MS) {
    await page.waitForTimeout(TICK_MS);
    const now = JSON.stringify(look());
    quiet = now === last ? quiet + TICK_MS : 0;
    last = now;
  }
}

/** Stays until `isEnough`, as long as there is patience. False where it never was. */
export async function until(
  { page, patienceMs }: Visitor,
  isEnough: () => boolean | Promise<boolean>,
  patience: number = patienceMs,
): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += TICK_MS) {
    if (await isEnough()) return true;
    await page.waitForTimeout(TICK_MS);
  }
  return false;
}

/** The cookies of a visitor who allowed one category on the settings page, and no other. */
export async function cookiesOf(ground: Ground, category: AskableCategory): Promise<Cookies> {
  const page = await ground.newVisitor();
  await page.goto(`${ground.gated}/cookie-instellingen`);
  await page.waitForFunction(() => 'kc' in globalThis);
  await page.locator(`input[name="category.${category}"]`).check();
  const recorded = page.waitForResponse('**/_kc/decisions');
  await page.click('[data-kc-do="save"]');
  await recorded;
  const cookies = (await page.context().cookies()).filter(({ name }) => name === 'cookie_consent');
  await page.context().close();
  return cookies;
}
