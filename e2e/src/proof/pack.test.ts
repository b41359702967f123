/** The proof pack as a visitor gets it and opens it: from a file, in a browser with no network. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from '../browsers.ts';
import { openSite, type Site } from '../site.ts';

const reason = reasonMissing('chromium');
if (reason !== undefined) console.log(`the proof pack is not opened: ${reason}`);

let site: Site;
let chromium: ChromiumSession;
let file = '';
const folder = mkdtempSync(join(tmpdir(), 'kiwiconsent-pack-'));

beforeAll(async () => {
  if (reason !== undefined) return;
  site = await openSite();
  chromium = await openChromium({ locale: 'nl-NL' });
  const page = await chromium.newVisitor();
  await page.goto(`${site.origin}/`);
  const recorded = page.waitForResponse((response) => response.url().endsWith('/_kc/decisions'));
  await page.click('kc-ask button:has-text("Alles weigeren")');
  expect((await recorded).status()).toBe(201);
  // The way a visitor has: the settings, the receipt, the file.
  await page.goto(`${site.origin}/cookie-instellingen`);
  await page.click('a[href^="/_kc/receipts/"]');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[href$="/pack"]')]);
  file = join(folder, 'bewijs.html');
  await download.saveAs(file);
  await page.context().close();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await chromium?.close();
  await site?.close();
});

interface Opened {
  readonly page: Page;
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens the file without a network. Everything that the page asks for, and every complaint, is kept. */
async function opened(
  path: string,
  options: Parameters<ChromiumSession['newVisitor']>[0] = {},
): Promise<Opened> {
  const page = await chromium.newVisitor(options);
  await page.context().setOffline(true);
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(path).href);
  return { page, asked, complaints };
}

/** Where to leave pictures for a person to look at. */
const { PICTURES } = process.env;

/** The whole page, and the screen of then by itself: a frame is painted only when it comes into view. */
async function pictured(page: Page, name: string, to: string): Promise<void> {
  await page.screenshot({ path: join(to, `pack-${name}.png`), fullPage: true });
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await page.frameLocator('iframe').locator('button').first().waitFor();
  await page.screenshot({ path: join(to, `screen-${name}.png`) });
}

async function verdictOf(change: (html: string) => string): Promise<string> {
  const changed = join(folder, 'changed.html');
  const html = readFileSync(file, 'utf8');
  writeFileSync(changed, change(html));
  expect(readFileSync(changed, 'utf8')).not.toBe(html);
  const { page } = await opened(changed);
  await page.waitForSelector('#kc-verdict ul');
  const verdict = await page.innerText('#kc-verdict');
  await page.context().close();
  return verdict;
}

test.skipIf(reason)(
  'PRF-8: a visitor’s own proof pack opens offline, asks for nothing, and says that it holds',
  async () => {
    const { page, asked, complaints } = await opened(file);
    await page.waitForSelector('#kc-verdict.good');
    expect(await page.innerText('#kc-verdict')).toMatch(/^✓ Dit bewijs klopt\.\n(?:\s*Ja\s+[^\n]+){6}$/);
    expect(await page.innerText('h1')).toBe('Bewijs van een cookiekeuze');
    expect(await page.innerText('#kc-pack')).toContain('alles weigeren');
    // The file itself, and the frame that is in it.
    expect(asked.filter((url) => url !== pathToFileURL(file).href && url !== 'about:srcdoc')).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test.skipIf(reason)(
  'PRF-3: what was on the screen stands in it as it was, and nothing of it works',
  async () => {
    const { page } = await opened(file);
    const screen = page.frameLocator('iframe');
    await screen.locator('h2').first().waitFor();
    const background = await screen
      .locator('kc-ask')
      .first()
      .evaluate((ask) => getComputedStyle(ask).position);
    expect(background).toBe('fixed');
    expect(await screen.locator('body').getAttribute('inert')).not.toBeNull();
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
    await page.context().close();
  },
);

test.skipIf(reason)(
  'PRF-4: one changed byte of the choice, in what it carries or in what it says, is shown as wrong',
  async () => {
    const bad = /^✗ Dit bewijs klopt niet/;
    const forged = await verdictOf((html) => html.replace('"marketing":"denied"', '"marketing":"granted"'));
    expect(forged).toMatch(bad);
    expect(forged).toMatch(/Nee\s+Deze keuze staat precies zo in het logboek/);
    const words = await verdictOf((html) => html.replace('<strong>nee</strong>', '<strong>ja</strong>'));
    expect(words).toMatch(bad);
    expect(words).toMatch(/Nee\s+Wat hieronder staat, is van deze gegevens gemaakt/);
  },
);

test.skipIf(reason)('PRF-3: a changed screen and a changed policy are shown as wrong', async () => {
  const screen = await verdictOf((html) => html.replace(/("text":"[^"]{20})[a-z]/, '$1X'));
  expect(screen).toMatch(/Nee\s+Dit stond op het scherm/);
  const policy = await verdictOf((html) => html.replace('"choiceHolds":"P6M"', '"choiceHolds":"P9M"'));
  expect(policy).toMatch(/Nee\s+Dit is het cookiebeleid dat bij de keuze hoort/);
});

test.skipIf(reason)(
  'without JavaScript it says how to check it, and the whole of it can be read',
  async () => {
    const { page } = await opened(file, { javaScriptEnabled: false });
    expect(await page.innerText('#kc-verdict')).toContain('npx kiwiconsent verify');
    expect(await page.innerText('#kc-pack')).toContain('alles weigeren');
    await page.context().close();
  },
);

test.skipIf(reason)('it fits a phone, in the dark too: nothing sticks out', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 1280, height: 900 },
    ]) {
      const { page } = await opened(file, { viewport, colorScheme });
      await page.waitForSelector('#kc-verdict.good');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      if (PICTURES !== undefined) await pictured(page, `${colorScheme}-${viewport.width}`, PICTURES);
      await page.context().close();
    }
  }
});
