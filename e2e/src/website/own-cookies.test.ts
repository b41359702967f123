import type { Cookie } from 'playwright-core';
import { expect, test } from 'vitest';
import { stageFor, visitorOf } from './stage.ts';

const stage = stageFor({ others: 'log' });
const named = (cookies: readonly Cookie[], name: string): Cookie | undefined =>
  cookies.find((cookie) => cookie.name === name);

test('P41: signing in places session_id: gone with the browser, out of reach of scripts, removed by signing out', async () => {
  const { origin } = stage().site;
  const page = await visitorOf(stage());
  await page.goto(`${origin}/platform`);
  await page.click('main form button[type=submit]');
  const session = named(await page.context().cookies(), 'session_id');
  expect(session).toMatchObject({ expires: -1, httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(await page.evaluate(() => document.cookie)).not.toContain('session_id');
  await page.click('main form button[type=submit]');
  expect(await page.locator('#name').count()).toBe(1);
  expect(named(await page.context().cookies(), 'session_id')).toBeUndefined();
  await page.context().close();
});

test('a session number that the site did not give is no session, and signing in gives a new one', async () => {
  const { origin } = stage().site;
  const page = await visitorOf(stage());
  await page.context().addCookies([{ name: 'session_id', value: 'chosen', url: origin }]);
  await page.goto(`${origin}/platform`);
  expect(await page.locator('#name').count()).toBe(1);
  await page.click('main form button[type=submit]');
  expect(named(await page.context().cookies(), 'session_id')?.value).not.toBe('chosen');
  await page.context().close();
});

test('P42: csrf_token comes with a form only, has no end date, and a form without it is refused', async () => {
  const { origin } = stage().site;
  const page = await visitorOf(stage());
  await page.goto(`${origin}/privacy`);
  expect(named(await page.context().cookies(), 'csrf_token')).toBeUndefined();
  await page.goto(`${origin}/contact`);
  const token = named(await page.context().cookies(), 'csrf_token');
  expect(token).toMatchObject({ expires: -1, httpOnly: true });
  const refused = await fetch(`${origin}/contact`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ name: 'Robin', email: 'robin@example.com', text: 'Vraag' }),
  });
  expect(refused.status).toBe(403);
  await page.context().close();
});

test('P10: the language cookie comes only when a visitor presses a language, and then remembers it', async () => {
  const { origin } = stage().site;
  const page = await visitorOf(stage());
  await page.goto(`${origin}/en/contact`);
  expect(named(await page.context().cookies(), 'language')).toBeUndefined();
  await page.goto(`${origin}/contact`);
  await page.click('header form button');
  expect(new URL(page.url()).pathname).toBe('/en/contact');
  const language = named(await page.context().cookies(), 'language');
  expect(language).toMatchObject({ value: 'en', httpOnly: true });
  const days = ((language?.expires ?? 0) - Date.now() / 1000) / 86_400;
  expect(days).toBeGreaterThan(179);
  expect(days).toBeLessThanOrEqual(184);
  await page.goto(origin);
  expect(new URL(page.url()).pathname).toBe('/en/');
  await page.context().close();
});

test('the language form leads to pages of the site only', async () => {
  const { origin } = stage().site;
  const answer = await fetch(`${origin}/taal`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ language: 'en', return: 'https://elsewhere.example/' }),
  });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/en/');
});
