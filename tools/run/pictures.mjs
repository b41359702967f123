import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { installAndBuild } from './build.mjs';
import { ROOT } from './root.mjs';
import { say } from './say.mjs';

const FOLDER = join(ROOT, 'docs', 'pictures');
const ASK = 'kc-ask[data-kc="ask"]';
const WIDTH = 1120;

async function taken(chromium, origin, colorScheme) {
  const page = await chromium.newVisitor({
    colorScheme,
    viewport: { width: WIDTH, height: 800 },
    locale: 'nl-NL',
  });
  await page.goto(origin, { waitUntil: 'load' });
  await page.waitForSelector(ASK, { state: 'visible' });
  const picture = await page.screenshot();
  await page.context().close();
  return picture;
}

/** Puts pictures side by side, as one picture. */
async function besideEachOther(chromium, pictures, path) {
  const page = await chromium.newVisitor({
    viewport: { width: pictures.length * (WIDTH + 16), height: 800 },
  });
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`);
  const style = 'body{margin:0;display:flex;gap:16px;background:#fff}';
  await page.setContent(`<style>${style}</style>${images.join('')}`, { waitUntil: 'load' });
  await page.screenshot({ path });
  await page.context().close();
}

/** Takes every picture of the documents anew. */
export async function pictures() {
  await installAndBuild();
  if ((await browser()) === undefined) process.exit(1);
  const { openChromium } = await import('../../e2e/dist/browsers.js');
  const { openSite } = await import('../../e2e/dist/site.js');
  mkdirSync(FOLDER, { recursive: true });
  const site = await openSite();
  const chromium = await openChromium();
  try {
    const both = [await taken(chromium, site.origin, 'light'), await taken(chromium, site.origin, 'dark')];
    await besideEachOther(chromium, both, join(FOLDER, 'banner.png'));
    say('docs/pictures/banner.png');
  } finally {
    await chromium.close();
    await site.close();
  }
}
