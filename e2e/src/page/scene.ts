/** Stage, third party and Chromium for the tests of one file, opened before the first and closed after the last. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { type ChromiumOptions, type ChromiumSession, openChromium, reasonMissing } from '../browsers.ts';
import { openThirdParty, type ThirdParty } from '../third-party.ts';
import { openStage, SITE, type Stage, type StagePage } from './stage.ts';

export interface Scene {
  readonly stage: Stage;
  readonly thirdParty: ThirdParty;
  /** A new visitor, at no page yet. What its pages throw is in `thrown`. */
  visitor(options?: ChromiumOptions): Promise<Page>;
  /** What pages of this test threw, and what a policy of theirs refused. */
  readonly thrown: string[];
  /** What reached the third party since the last `forget`, sorted. */
  reached(): readonly string[];
}

/** Opens a scene for this file's tests; they are skipped, with the reason, where there is no Chromium. */
export function openScene(pages: Readonly<Record<string, StagePage>>): Scene {
  const missing = reasonMissing('chromium');
  // A machine that does much else at the same time is slow, not wrong.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let stage: Stage;
  let thirdParty: ThirdParty;
  let chromium: ChromiumSession;
  let visitors: Page[] = [];
  const thrown: string[] = [];

  beforeAll(async () => {
    if (missing !== undefined) return;
    thirdParty = await openThirdParty();
    stage = await openStage(pages);
    const hosts = { 'www.kiwi.test': `127.0.0.1:${stage.port}` };
    chromium = await openChromium({ elsewhere: thirdParty.port, hosts });
  });
  beforeEach(({ skip }) => {
    if (missing !== undefined) skip(missing);
    thrown.splice(0);
    thirdParty.forget();
  });
  afterEach(async () => {
    for (const page of visitors) await page.context().close();
    visitors = [];
  });
  afterAll(async () => {
    await chromium?.close();
    await stage?.close();
    await thirdParty?.close();
  });

  return {
    get stage() {
      return stage;
    },
    get thirdParty() {
      return thirdParty;
    },
    thrown,
    async visitor(options = {}) {
      const page = await chromium.newVisitor(options);
      page.on('pageerror', (error) => thrown.push(String(error)));
      page.on('console', (line) => {
        if (/content security policy|trusted/i.test(line.text())) thrown.push(line.text());
      });
      visitors.push(page);
      return page;
    },
    // Chromium itself calls home now and then; the parties of these tests are all in `.test`.
    reached: () =>
      thirdParty
        .requests()
        .filter(({ host }) => host.endsWith('.test'))
        .map(({ host, path }) => host + path)
        .sort(),
  };
}

/** Opens a page of the stage and waits until our script has started. */
export async function open(page: Page, path = '/'): Promise<void> {
  await page.goto(SITE + path);
  await ready(page);
}

/** Our script has started. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'kc' in globalThis);
}

export const control = (name: string): string => `[data-kc-do="${name}"]`;

/** Whether the banner is there to be seen. */
export function asks(page: Page): Promise<boolean> {
  return page.locator('kc-ask[data-kc="ask"]').isVisible();
}

/** The choice as the page has it. */
export function choiceIn(page: Page): Promise<{
  categories: Record<string, string>;
  providers: Record<string, string>;
  objections: string[];
}> {
  return page.evaluate(() => Reflect.get(globalThis, 'kc').choice());
}

/** Opens the preferences by their link, as a keyboard does. */
export async function openPreferences(page: Page): Promise<void> {
  await page.locator(`footer ${control('open-preferences')}`).focus();
  await page.keyboard.press('Enter');
  await page.locator('kc-ask dialog[open]').waitFor();
}

/** The consent cookie's value, once the server has acknowledged it. */
export async function acknowledged(page: Page): Promise<string> {
  const value = async (): Promise<string> => {
    const cookies = await page.context().cookies();
    return cookies.find(({ name }) => name === 'cookie_consent')?.value ?? '';
  };
  for (let tries = 0; tries < 100 && !(await value()).includes('.r='); tries++) await page.waitForTimeout(50);
  return value();
}
