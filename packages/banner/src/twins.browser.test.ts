/** Accepting and refusing are twins on a real screen: every language, theme, state and size (DP-1 to DP-6). */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from '../../../e2e/src/browsers.ts';
import { HOSTILE_STYLE } from '../fixture/hostile-style.ts';
import { look, type Twin } from '../fixture/look.ts';
import { page as pageOf } from '../fixture/page.ts';
import { LANGUAGES, policy } from '../fixture/policy.ts';
import { silent } from '../fixture/standings.ts';
import { askViewOf, bannerTree } from './render.ts';

const SIZES = [
  [320, 568],
  [320, 256],
  [390, 844],
  [1280, 800],
] as const;
const THEMES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;
const TWINS = ['accept-all', 'refuse-all'] as const;

async function twins(page: Page): Promise<readonly [Twin, Twin]> {
  return [await page.evaluate(look, TWINS[0]), await page.evaluate(look, TWINS[1])];
}

function expectTwins([accept, refuse]: readonly [Twin, Twin]): void {
  expect(refuse.style).toEqual(accept.style);
  expect(refuse.width).toBeCloseTo(accept.width, 1);
  expect(refuse.height).toBeCloseTo(accept.height, 1);
  expect(accept.height).toBeGreaterThanOrEqual(44);
}

/** Both in one state, one after the other. */
async function inState(page: Page, state: 'hover' | 'focus' | 'active'): Promise<readonly [Twin, Twin]> {
  const looks: Twin[] = [];
  for (const control of TWINS) {
    const button = page.locator(`[data-kc-do="${control}"]`);
    if (state === 'focus') await page.mouse.move(1, 1);
    await (state === 'focus' ? button.focus() : button.hover());
    if (state === 'active') await page.mouse.down();
    looks.push(await page.evaluate(look, control));
    if (state === 'active') {
      await page.mouse.move(1, 1);
      await page.mouse.up();
    }
  }
  return looks as unknown as readonly [Twin, Twin];
}

const missing = reasonMissing('chromium');
if (missing !== undefined) console.log(`twins: skipped, ${missing}`);

describe.skipIf(missing !== undefined)('accept and refuse', () => {
  let session: ChromiumSession;
  let page: Page;

  beforeAll(async () => {
    session = await openChromium();
    page = session.page;
  });
  afterAll(() => session.close());

  async function open(language: string, style = ''): Promise<void> {
    const first = bannerTree(askViewOf(policy, 'website', language, silent));
    await page.mouse.move(1, 1);
    await page.setContent(pageOf({ language, first, style }));
  }

  test.each(LANGUAGES)(
    'DP-1 to DP-6: in %s both are whole on the screen and the same in every state',
    async (language) => {
      for (const theme of THEMES) {
        await page.emulateMedia(theme);
        for (const [width, height] of SIZES) {
          await page.setViewportSize({ width, height });
          await open(language);
          const rest = await twins(page);
          expectTwins(rest);
          expect(
            rest.map(({ isWhole }) => isWhole),
            `${width}×${height}`,
          ).toEqual([true, true]);
          if (width === 320) continue;
          for (const state of ['hover', 'focus', 'active'] as const) expectTwins(await inState(page, state));
        }
      }
    },
  );

  test.each(THEMES)(
    'DP-2, DP-23: a site’s own style cannot tell them apart ($colorScheme, $forcedColors)',
    async (theme) => {
      await page.emulateMedia(theme);
      await page.setViewportSize({ width: 390, height: 844 });
      await open('nl');
      const own = await twins(page);
      await open('nl', HOSTILE_STYLE);
      const attacked = await twins(page);
      expectTwins(attacked);
      expect(attacked.map(({ isWhole }) => isWhole)).toEqual([true, true]);
      for (const name of [
        'background-color',
        'color',
        'font-size',
        'opacity',
        'filter',
        'visibility',
        'transform',
      ]) {
        expect(attacked[0].style[name], name).toBe(own[0].style[name]);
      }
      await expect(page.locator('kc-ask').innerText()).resolves.toContain('Alles weigeren');
    },
  );

  test('DP-6: neither moves, fades or comes later', async () => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await open('nl');
    const first = await twins(page);
    await page.waitForTimeout(3000);
    expect(await twins(page)).toEqual(first);
    for (const { style } of first) {
      expect(style['animation-name']).toBe('none');
      expect(style['transition-duration']).toBe('0s');
      expect(style['opacity']).toBe('1');
    }
  });

  test.each(['light', 'dark'] as const)(
    'DP-4: both have the same two colours in pixels, at least 4.5:1 (%s)',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme, forcedColors: 'none' });
      await page.setViewportSize({ width: 1280, height: 800 });
      await open('nl');
      const ratios: number[] = [];
      for (const control of TWINS) {
        const png = await page.locator(`[data-kc-do="${control}"]`).screenshot();
        ratios.push(await page.evaluate(contrastOf, `data:image/png;base64,${png.toString('base64')}`));
      }
      const [accept = 0, refuse = 0] = ratios;
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
      expect(Math.abs(accept - refuse) / accept).toBeLessThanOrEqual(0.1);
    },
  );
});

/** The contrast between the ground of a picture and what differs from it most. Runs in the page. */
async function contrastOf(url: string): Promise<number> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const light = (at: number): number => {
    const [r, g, b] = [0, 1, 2].map((i) => {
      const c = (data[at + i] ?? 0) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  };
  const ground = light((Math.floor(image.height / 2) * image.width + 6) * 4);
  let best = 1;
  // The corners are rounded, and show what lies behind.
  for (let y = 8; y < image.height - 8; y += 1) {
    for (let x = 8; x < image.width - 8; x += 1) {
      const own = light((y * image.width + x) * 4);
      best = Math.max(best, (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05));
    }
  }
  return best;
}
