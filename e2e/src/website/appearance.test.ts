import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ALL_PAGES, PAGES } from './addresses.ts';
import { answer, stageFor, visitorOf } from './stage.ts';

const stage = stageFor({ others: 'log' });
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Runs axe on what is on the screen. Through the debugger: a page's security policy has no say in it. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found: readonly Violation[] = await page.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe') as {
      run: () => Promise<{ violations: readonly Violation[] }>;
    };
    return (await axe.run()).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`A11Y-5, A11Y-8: axe finds nothing on any page, ${colorScheme}, with the question open`, async () => {
    const page = await visitorOf(stage(), { colorScheme });
    for (const path of ALL_PAGES) {
      await page.goto(`${stage().site.origin}${path}`);
      expect(await violations(page), path).toEqual([]);
    }
    await page.context().close();
  }, 180_000);
}

test('axe finds nothing on a form with mistakes, on its thanks, and behind the sign-in', async () => {
  const page = await visitorOf(stage(), { viewport: { width: 390, height: 844 } });
  await page.goto(`${stage().site.origin}/contact`);
  await answer(page, 'refuse-all');
  await page.click('main form button[type=submit]');
  expect(await page.locator('[role=alert] a').count()).toBe(3);
  expect(await violations(page)).toEqual([]);
  await page.goto(`${stage().site.origin}/platform`);
  await page.click('main form button[type=submit]');
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

for (const width of [390, 1280]) {
  test(`nothing moves while a page loads, ${width} px wide (layout shift 0)`, async () => {
    for (const path of PAGES.nl) {
      const page = await visitorOf(stage(), { viewport: { width, height: 844 } });
      await page.addInitScript(() => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
          Reflect.set(globalThis, 'shifted', sum);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${stage().site.origin}${path}`, { waitUntil: 'load' });
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => Reflect.get(globalThis, 'shifted') ?? 0), path).toBe(0);
      await page.context().close();
    }
  }, 120_000);
}

test('A11Y-3: at 320 px no page scrolls sideways', async () => {
  const page = await visitorOf(stage(), { viewport: { width: 320, height: 568 } });
  for (const path of ALL_PAGES) {
    await page.goto(`${stage().site.origin}${path}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
  await page.context().close();
});

test('LAW-12: on the smallest phone the whole question is seen at once: nothing of it has to be scrolled to', async () => {
  const page = await visitorOf(stage(), { viewport: { width: 320, height: 568 } });
  for (const path of ['/', '/en/']) {
    await page.goto(`${stage().site.origin}${path}`);
    const unseen = await page
      .locator('kc-ask[data-kc="ask"] .kc-text')
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(unseen, path).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});

test('A11Y-2: what can be pressed is at least 24 px high', async () => {
  const page = await visitorOf(stage(), { viewport: { width: 390, height: 844 } });
  for (const path of PAGES.nl) {
    await page.goto(`${stage().site.origin}${path}`);
    const small = await page.$$eval(
      'header a, header button, footer a, main button, main input:not([type=hidden])',
      (found) =>
        found
          .filter((each) => each.closest('kc-ask') === null)
          .filter((each) => each.getBoundingClientRect().height < 24)
          .map((each) => each.outerHTML),
    );
    expect(small, path).toEqual([]);
  }
  await page.context().close();
});
