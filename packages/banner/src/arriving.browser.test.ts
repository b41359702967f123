/** A banner whose response comes piece by piece: it is seen when it is whole, and moves nothing (layout shift 0). */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from '../../../e2e/src/browsers.ts';
import { page as pageOf } from '../fixture/page.ts';
import { policy } from '../fixture/policy.ts';
import { silent } from '../fixture/standings.ts';
import { askViewOf, bannerTree } from './render.ts';

const missing = reasonMissing('chromium');
if (missing !== undefined) console.log(`arriving: skipped, ${missing}`);

const html = pageOf({ language: 'nl', first: bannerTree(askViewOf(policy, 'website', 'nl', silent)) });
const start = html.indexOf('<kc-ask');
const end = html.indexOf('</kc-ask>') + 20;
/** The head, the banner in pieces that end anywhere, the rest. */
const pieces: readonly string[] = [
  html.slice(0, start),
  ...(html.slice(start, end).match(/.{1,90}/gs) ?? []),
  html.slice(end),
];

/** What has arrived has been painted. */
function painted(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
  );
}

describe.skipIf(missing !== undefined)('in pieces', () => {
  let session: ChromiumSession;
  let server: Server;
  let origin: string;
  let answer: (response: ServerResponse) => void = () => {};

  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      answer(response);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    session = await openChromium();
  });
  afterAll(async () => {
    await session.close();
    await new Promise((closed) => server.close(closed));
  });

  test.each([
    [320, 568],
    [390, 844],
    [1280, 800],
  ])(
    'no layout shift at %i × %i: nothing of the banner is seen before all of it is there',
    async (width, height) => {
      const page = await session.newVisitor({ viewport: { width, height } });
      await page.addInitScript(() => {
        Reflect.set(globalThis, 'shifted', 0);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            Reflect.set(
              globalThis,
              'shifted',
              Reflect.get(globalThis, 'shifted') + Reflect.get(entry, 'value'),
            );
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const asked = new Promise<ServerResponse>((resolve) => {
        answer = resolve;
      });
      const arrived = page.goto(origin, { waitUntil: 'commit' });
      const response = await asked;
      const banner = page.locator('kc-ask');
      const seen: boolean[] = [];
      for (const piece of pieces) {
        await new Promise((sent) => response.write(piece, sent));
        await arrived;
        await painted(page);
        seen.push(await banner.isVisible());
      }
      response.end();
      await page.waitForLoadState();
      await painted(page);
      // The last piece of the banner is its last button's words and what closes it.
      expect(seen.indexOf(true)).toBeGreaterThanOrEqual(pieces.length - 4);
      expect(await banner.isVisible()).toBe(true);
      expect(await page.evaluate(() => Reflect.get(globalThis, 'shifted'))).toBe(0);
      await page.context().close();
    },
  );
});
