/** What the website's own forms, session and links do: P4, P28 and P41 on the site as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicyFile } from '@kiwiconsent/policy/file';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answer, stageFor, strangers, visitorOf } from '../website/stage.ts';
import { compiled, policyText } from './website-policy.ts';

const stage = stageFor({ others: 'log' });

async function cookie(page: Page, name: string): Promise<string | undefined> {
  return (await page.context().cookies()).find((each) => each.name === name)?.value;
}

async function signIn(page: Page): Promise<string> {
  await page.goto(`${stage().site.origin}/platform`);
  await page.click('main form button[type=submit]');
  const number = await cookie(page, 'session_id');
  if (number === undefined) throw new Error('signing in placed no session_id');
  return number;
}

async function sendMessage(page: Page): Promise<void> {
  await page.goto(`${stage().site.origin}/contact`);
  await page.fill('main form [name="name"]', 'Robin');
  await page.fill('main form [name="email"]', 'robin@example.com');
  await page.fill('main form [name="text"]', 'Een vraag over het platform.');
  const sent = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.click('main form button[type=submit]');
  expect((await sent).status()).toBeLessThan(400);
}

test('P4: signing in and sending a message are no answer: the choice stays unmade', async () => {
  const page = await visitorOf(stage());
  await signIn(page);
  expect(await cookie(page, 'cookie_consent')).toBeUndefined();
  await sendMessage(page);
  expect(await cookie(page, 'cookie_consent')).toBeUndefined();
  await page.goto(stage().site.origin);
  await page.waitForSelector('kc-ask[data-kc="ask"]');
  await page.context().close();
});

test('P4: signing in and sending a message leave a choice as it was made', async () => {
  const page = await visitorOf(stage());
  await page.goto(stage().site.origin);
  await answer(page, 'refuse-all');
  const made = await cookie(page, 'cookie_consent');
  expect(made).toContain('website.analytics=0');
  await signIn(page);
  await sendMessage(page);
  expect(await cookie(page, 'cookie_consent')).toBe(made);
  await page.context().close();
});

test('P41: session_id is in nothing that measures: not in the counts, not in what the measuring script sends', async () => {
  const { site, thirdParty } = stage();
  const page = await visitorOf(stage());
  const number = await signIn(page);
  await page.goto(site.origin);
  thirdParty.forget();
  await answer(page, 'accept-all');
  await page.goto(`${site.origin}/privacy`);
  await expect.poll(() => measured().length).toBeGreaterThan(0);
  expect(measured().filter((text) => text.includes(number) || text.includes('session_id'))).toEqual([]);
  await page.context().close();
  // Stopping writes what was counted: a day, a page, a number.
  await site.stop();
  const counts = readdirSync(site.data).filter((name) => name.startsWith('pages-per-day'));
  expect(counts).toEqual(['pages-per-day.json']);
  for (const name of counts) {
    const text = readFileSync(join(site.data, name), 'utf8');
    expect(text).toContain('"/privacy"');
    expect(text).not.toContain(number);
  }
  await site.start();

  function measured(): readonly string[] {
    return strangers(thirdParty)
      .filter(({ host }) => host.startsWith('meting.'))
      .map(({ path, headers, body }) => decodeURIComponent(`${path} ${JSON.stringify(headers)} `) + body);
  }
});

test('P28: every statement that a third party is linked to answers, on the site as it runs', async () => {
  const { providers } = compiled(readPolicyFile(policyText, 'cookiebeleid.yaml'));
  const links = providers
    .filter(({ role }) => role !== 'controller')
    .flatMap(({ privacy, cookies }) => [privacy, cookies]);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) {
    const { hostname, pathname, hash } = new URL(link);
    expect(hostname, link).toBe('www.kiwiconnect.nl');
    const response = await fetch(`${stage().site.origin}${pathname}`);
    expect(response.status, link).toBe(200);
    expect(await response.text(), link).toContain(`id="${hash.slice(1)}"`);
  }
});
