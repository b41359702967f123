/** What a first visit asks of us: nothing is loaded that nobody needs yet (docs/spec/page.md §1). */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ARTICLE } from './addresses.ts';
import { stageFor, visitorOf } from './stage.ts';

const stage = stageFor({ others: 'log' });
/** Until what a page loads later has come. */
const QUIET_MS = 1000;

/** The files of ours that the page asks for from now on, without their hashes. */
function filesOf(page: Page): readonly string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/_kc\/files\/(\w+)\./.exec(request.url()) ?? [];
    if (name !== undefined) files.push(name);
  });
  return files;
}

test('a first visit loads the page script alone; what releases comes when somebody is there', async () => {
  const { site } = stage();
  for (const path of ['/', '/platform', '/contact', '/nergens']) {
    const page = await visitorOf(stage());
    const files = filesOf(page);
    await page.goto(site.origin + path);
    await page.waitForTimeout(QUIET_MS);
    expect(files, path).toEqual(['page']);
    await page.mouse.move(40, 40);
    await expect.poll(() => files, { message: path }).toEqual(['page', 'release']);
    await page.context().close();
  }
});

test('where a film is held, pressing it needs no wait: what releases is there with the page', async () => {
  const { site } = stage();
  const page = await visitorOf(stage());
  const files = filesOf(page);
  await page.goto(site.origin + ARTICLE);
  await expect.poll(() => files).toEqual(['page', 'release']);
});

test('who chose before gets it with each page: what is refused is taken away, what is allowed is released', async () => {
  const { site } = stage();
  const page = await visitorOf(stage());
  await page.goto(site.origin);
  const recorded = page.waitForResponse('**/_kc/decisions');
  await page.click('kc-ask[data-kc="ask"] [data-kc-do="refuse-all"]');
  await recorded;
  const files = filesOf(page);
  await page.goto(`${site.origin}/contact`);
  await expect.poll(() => files).toEqual(['page', 'release']);
});
