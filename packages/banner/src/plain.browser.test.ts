/** Over HTTP with no JavaScript and a strict policy: the first response is enough (DP-16, BRW-12). */
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from '../../../e2e/src/browsers.ts';
import { page as pageOf } from '../fixture/page.ts';
import { policy } from '../fixture/policy.ts';
import { silent } from '../fixture/standings.ts';
import {
  askViewOf,
  bannerTree,
  preferencesStyleText,
  preferencesViewOf,
  settingsPageTree,
  styleText,
  themeText,
} from './render.ts';

const banner = bannerTree({
  ...askViewOf(policy, 'website', 'nl', silent),
  returnTo: '/artikel',
});
const settings = settingsPageTree({
  ...preferencesViewOf(policy, 'website', 'nl', silent, false),
  returnTo: '/',
});

const missing = reasonMissing('chromium');
if (missing !== undefined) console.log(`plain: skipped, ${missing}`);

describe.skipIf(missing !== undefined)('without JavaScript, under a strict policy', () => {
  let session: ChromiumSession;
  let server: Server;
  let origin: string;
  const posted: URLSearchParams[] = [];

  beforeAll(async () => {
    const hashes = [styleText, themeText(policy.theme), preferencesStyleText, 'a{color:inherit}'].map(
      (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        if (request.method === 'POST') posted.push(new URLSearchParams(body));
        const isSettings = request.url?.startsWith('/cookie-instellingen');
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.setHeader(
          'content-security-policy',
          `default-src 'none'; form-action 'self'; style-src ${hashes.join(' ')}`,
        );
        response.end(
          pageOf(isSettings ? { language: 'nl', main: settings } : { language: 'nl', first: banner }),
        );
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    session = await openChromium({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  });
  afterAll(async () => {
    await session.close();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });

  test.each([
    ['Alles accepteren', 'accept-all'],
    ['Alles weigeren', 'refuse-all'],
  ])('P22, DP-8: one press on “%s” sends that answer, and all that was on show', async (label, control) => {
    await session.page.goto(`${origin}/artikel`);
    await session.page.getByRole('button', { name: label }).click();
    await expect.poll(() => posted.at(-1)?.get('control')).toBe(control);
    expect(Object.fromEntries(posted.at(-1) ?? [])).toEqual({
      policy: policy.hash,
      surface: 'website',
      language: 'nl',
      layer: 'banner',
      return: '/artikel',
      asked: 'analytics,marketing,external',
      control,
    });
  });

  test('P22, P23: “Zelf instellen” leads to the settings page, where a category can be set and saved', async () => {
    await session.page.goto(`${origin}/artikel`);
    await session.page.getByRole('button', { name: 'Zelf instellen' }).click();
    await session.page.getByRole('heading', { name: 'Cookie-instellingen' }).waitFor();
    await session.page.getByRole('switch', { name: 'Analytisch' }).check();
    await session.page.getByRole('button', { name: 'Keuze opslaan' }).click();
    await expect.poll(() => posted.at(-1)?.get('control')).toBe('save');
    expect(posted.at(-1)?.get('category.analytics')).toBe('on');
    expect(posted.at(-1)?.has('category.marketing')).toBe(false);
    expect(posted.at(-1)?.get('layer')).toBe('settings-page');
  });

  test('BRW-12: the style holds under a policy with hashes only, and the browser reports nothing', async () => {
    const visitor = await session.newVisitor({
      javaScriptEnabled: true,
      viewport: { width: 390, height: 844 },
    });
    const complaints: string[] = [];
    visitor.on('console', (message) => complaints.push(message.text()));
    await visitor.goto(`${origin}/artikel`);
    expect(await visitor.locator('kc-ask').evaluate((one) => getComputedStyle(one).position)).toBe('fixed');
    expect(complaints.filter((text) => /security policy/i.test(text))).toEqual([]);
    await visitor.close();
  });

  test('no layout shift: the banner is there at first paint and moves nothing', async () => {
    const visitor = await session.newVisitor({
      javaScriptEnabled: true,
      viewport: { width: 390, height: 844 },
    });
    await visitor.goto(`${origin}/artikel`);
    const shift = await visitor.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) total += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(total), 800);
        }),
    );
    expect(shift).toBe(0);
    await visitor.close();
  });
});
