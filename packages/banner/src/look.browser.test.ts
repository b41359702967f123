/** What people see and reach on a real screen: WCAG 2.2 AA in every state, language and theme (A11Y rows). */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tree } from '@kiwiconsent/markup';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from '../../../e2e/src/browsers.ts';
import { page as pageOf } from '../fixture/page.ts';
import { LANGUAGES, policy } from '../fixture/policy.ts';
import { chosen, reopened, silent } from '../fixture/standings.ts';
import {
  askViewOf,
  bannerTree,
  inventoryViewOf,
  placeholderTree,
  placeholderViewOf,
  preferencesTree,
  preferencesViewOf,
  settingsPageTree,
} from './render.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 1280] as const;

function placeholder(language: string, width: number | 'full' = 560, height = 315): Tree {
  const frame = { technology: 'film', width, height, address: 'https://tube.example/film' };
  const view = placeholderViewOf(inventoryViewOf(policy, 'website', language), frame);
  return view && placeholderTree(view);
}

const heading = (text: string): Tree => ({ tag: 'h1', attributes: {}, children: [text] });

/** Every state that a visitor can meet, as pages; what can stand on one page does. */
const STATES: Readonly<Record<string, (language: string) => string>> = {
  banner: (language) =>
    pageOf({ language, first: bannerTree(askViewOf(policy, 'website', language, silent)) }),
  'banner after a change, with a placeholder': (language) =>
    pageOf({
      language,
      first: bannerTree(askViewOf(policy, 'website', language, reopened)),
      main: [heading('Film'), placeholder(language)],
    }),
  preferences: (language) =>
    pageOf({
      language,
      first: preferencesTree(preferencesViewOf(policy, 'website', language, chosen, true)),
    }),
  'settings page': (language) => {
    const view = preferencesViewOf(policy, 'website', language, chosen, true);
    return pageOf({ language, main: settingsPageTree({ ...view, perProvider: ['external'] }) });
  },
};

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Runs in the page. */
async function violations(without: readonly string[]): Promise<readonly string[]> {
  const { axe } = window as unknown as { axe: Axe };
  const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  const found = await axe.run({ rules });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const missing = reasonMissing('chromium');
if (missing !== undefined) console.log(`look: skipped, ${missing}`);

describe.skipIf(missing !== undefined)('what people see', () => {
  let session: ChromiumSession;
  let page: Page;

  beforeAll(async () => {
    session = await openChromium();
    page = session.page;
  });
  afterAll(() => session.close());

  /** Opens a state with all that is folded unfolded. */
  async function open(state: string, language: string): Promise<void> {
    await page.setContent(STATES[state]?.(language) ?? '');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      document.querySelector('dialog')?.showModal();
    });
  }

  test.each(LANGUAGES)(
    'A11Y: axe finds nothing in %s, in any state, light, dark and forced colours',
    async (language) => {
      for (const state of Object.keys(STATES)) {
        for (const [colorScheme, forcedColors, width] of [
          ['light', 'none', 390],
          ['dark', 'none', 1280],
          ['light', 'active', 390],
        ] as const) {
          await page.emulateMedia({ colorScheme, forcedColors });
          await page.setViewportSize({ width, height: 800 });
          await open(state, language);
          await page.evaluate(axe);
          // In forced colours the system picks the colours, and axe still computes with ours.
          const found = await page.evaluate(violations, forcedColors === 'active' ? ['color-contrast'] : []);
          expect(found, `${state} ${colorScheme} ${forcedColors}`).toEqual([]);
        }
      }
    },
  );

  test.each(Object.keys(STATES))(
    'A11Y-2, A11Y-3: the %s fits 320 px, and its controls are 44 px',
    async (state) => {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const language of LANGUAGES) {
          await open(state, language);
          const measured = await page.evaluate(() => ({
            wider: document.documentElement.scrollWidth - innerWidth,
            clipped: [...document.querySelectorAll('kc-ask *, kc-ask')]
              .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
              .map((one) => one.outerHTML.slice(0, 90)),
            small: [...document.querySelectorAll('kc-ask :is(button, label, summary)')]
              .map((one) => one.getBoundingClientRect())
              .filter(({ width, height }) => height < 44 || width < 44)
              .map(({ width, height }) => `${width}×${height}`),
          }));
          expect(measured, `${language} ${width}`).toEqual({ wider: 0, clipped: [], small: [] });
        }
      }
    },
  );

  test('A11Y-1: while the banner is open, nothing that has the focus is hidden by it', async () => {
    for (const [width, height] of [
      [320, 256],
      [390, 844],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await open('banner', 'nl');
      for (let press = 0; press < 40; press += 1) {
        await page.keyboard.press('Tab');
        const isHidden = await page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused || focused === document.body || focused.closest('kc-ask')) return false;
          const { left, top, width, height } = focused.getBoundingClientRect();
          const at = document.elementFromPoint(left + width / 2, top + height / 2);
          return at === null || at.closest('kc-ask') !== null;
        });
        expect(isHidden, `${width}×${height}, press ${press}`).toBe(false);
      }
    }
  });

  test('A11Y-6, DP-7: the keyboard reaches every control of the banner in the order of reading, and leaves it', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open('banner', 'nl');
    const reached: string[] = [];
    for (let press = 0; press < 7; press += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    expect(reached.filter((text) => text !== '').slice(0, 6)).toEqual([
      'cookie-instellingen',
      'cookiebeleid',
      'Alles accepteren',
      'Alles weigeren',
      'Zelf instellen',
      'een link',
    ]);
  });

  test('A11Y-4: with wide text spacing, and with text twice as large, nothing is cut off', async () => {
    const wide =
      '@layer kc{kc-ask *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important;}}';
    const large = '@layer kc{kc-ask{font-size:32px!important;}}';
    await page.setViewportSize({ width: 390, height: 844 });
    for (const content of [wide, large]) {
      for (const state of ['banner', 'preferences', 'settings page']) {
        await open(state, 'nl');
        await page.addStyleTag({ content });
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll('kc-ask :is(button, p, li, h2, h3, dd, dt, label)')]
            .filter(
              (one) =>
                one.scrollHeight > one.clientHeight + 2 &&
                one.clientHeight > 0 &&
                getComputedStyle(one).display !== 'inline',
            )
            .map((one) => one.outerHTML.slice(0, 90)),
        );
        expect(cut, state).toEqual([]);
        if (state === 'banner') {
          const isInside = await page
            .locator('[data-kc-do=refuse-all]')
            .evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight);
          expect(isInside).toBe(true);
        }
      }
    }
  });

  test('DP-13: a switch shows its state as a word, and tells it to assistive software', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('preferences', 'nl');
    const box = page.getByRole('switch', { name: 'Analytisch' });
    const row = page.locator('label', { has: box });
    expect(await box.isChecked()).toBe(true);
    expect((await row.innerText()).trim()).toBe('aan');
    await box.press('Space');
    expect((await row.innerText()).trim()).toBe('uit');
    expect(await page.getByRole('switch', { checked: true }).count()).toBe(1);
  });

  test('A11Y-6: Esc leaves the preferences', async () => {
    await open('preferences', 'nl');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
  });

  test('A11Y-8: the focus can be seen on every control', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'none' });
      await open('preferences', 'nl');
      for (let press = 0; press < 12; press += 1) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
          return [outlineStyle, outlineWidth];
        });
        expect(outline).toEqual(['solid', '2px']);
      }
    }
  });

  test('DP-21: a placeholder is as large as its frame, and as wide as its place where the frame is', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const sizes: (readonly [number, number])[] = [];
    for (const [width, height] of [
      [560, 315],
      ['full', 400],
      [200, 120],
    ] as const) {
      await page.setContent(
        pageOf({ language: 'nl', main: placeholder('nl', width, height), style: 'main{width:600px}' }),
      );
      sizes.push(
        await page
          .locator('kc-ask')
          .evaluate((one: HTMLElement) => [one.offsetWidth, one.offsetHeight] as const),
      );
    }
    expect(sizes).toEqual([
      [560, 315],
      [600, 400],
      [200, 120],
    ]);
  });

  test('A11Y-16: nothing moves, whatever the visitor prefers', async () => {
    await open('preferences', 'nl');
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('kc-ask, kc-ask *')].filter((one) => {
          const { animationName, transitionDuration } = getComputedStyle(one);
          return animationName !== 'none' || transitionDuration !== '0s';
        }).length,
    );
    expect(moving).toBe(0);
  });

  test('right to left: the banner stands at the other side, and nothing else is needed', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const view = { ...askViewOf(policy, 'website', 'nl', silent), language: 'ar', direction: 'rtl' as const };
    await page.setContent(pageOf({ language: 'ar', first: bannerTree(view) }));
    const [accept, refuse] = await Promise.all(
      ['accept-all', 'refuse-all'].map((name) => page.locator(`[data-kc-do=${name}]`).boundingBox()),
    );
    expect(accept?.x).toBeGreaterThan(refuse?.x ?? 0);
    expect((await page.locator('kc-ask').boundingBox())?.x).toBeGreaterThan(640);
  });
});
