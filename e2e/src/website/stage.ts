/** The website, a browser, and two ways for third parties to be there: as the site serves them, or as a log. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { type ChromiumOptions, type ChromiumSession, openChromium, reasonMissing } from '../browsers.ts';
import { openSite, type Site } from '../site.ts';
import { openThirdParty, type Request, type ThirdParty } from '../third-party.ts';

export interface Stage {
  readonly site: Site;
  /** Logs everything that a page asks of any host but the site's, unless the site plays the third parties. */
  readonly thirdParty: ThirdParty;
  readonly chromium: ChromiumSession;
}

const COMPANIES = ['film', 'kaart', 'bericht', 'meting', 'reclame'] as const;

interface StageOptions {
  /** `site`: the invented companies answer. `log`: every other host ends at the third party's log. */
  readonly others: 'site' | 'log';
}

/** Opens a stage for the tests of one file; skips them, saying why, where there is no Chromium. */
export function stageFor({ others }: StageOptions): () => Stage {
  const missing = reasonMissing('chromium');
  // A machine that does much else at the same time is slow, not wrong.
  vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
  let stage: Stage | undefined;
  beforeAll(async () => {
    if (missing !== undefined) return;
    const site = await openSite();
    const thirdParty = await openThirdParty();
    const played = COMPANIES.map((company) => [`${company}.localhost`, `127.0.0.1:${site.port}`]);
    const options: ChromiumOptions = others === 'site' ? { hosts: Object.fromEntries(played) } : {};
    const chromium = await openChromium({ elsewhere: thirdParty.port, ...options });
    stage = { site, thirdParty, chromium };
  });
  beforeEach(({ skip }) => {
    if (missing !== undefined) skip(missing);
  });
  afterAll(async () => {
    await stage?.chromium.close();
    await stage?.site.close();
    await stage?.thirdParty.close();
  });
  return () => {
    if (stage === undefined) throw new Error('the stage is not open');
    return stage;
  };
}

/** A fresh visitor of the site. */
export async function visitorOf({ chromium }: Stage, options: ChromiumOptions = {}): Promise<Page> {
  return chromium.newVisitor(options);
}

/**
 * Answers the question on `page`, and waits until the answer is recorded; after a yes also until the page that was
 * made for it has loaded, since every page of the website has something that a yes starts.
 */
export async function answer(page: Page, control: 'accept-all' | 'refuse-all'): Promise<void> {
  const recorded = page.waitForResponse((response) => response.url().endsWith('/_kc/decisions'));
  await page.click(`kc-ask[data-kc="ask"] [data-kc-do="${control}"]`);
  await recorded;
  if (control === 'accept-all') await page.waitForFunction(isGrantedPage);
}

/** In the page: whether it has loaded, and was made for a choice that grants. */
function isGrantedPage(): boolean {
  const { choice } = JSON.parse(document.getElementById('kc-page')?.textContent ?? '{}');
  return document.readyState === 'complete' && choice?.categories.analytics === 'granted';
}

/** What reached third parties, without what Chromium itself asks of its makers. */
export function strangers(thirdParty: ThirdParty): readonly Request[] {
  return thirdParty.requests().filter(({ host }) => !/(^|\.)(google|googleapis|gvt1)\.com$/.test(host));
}
