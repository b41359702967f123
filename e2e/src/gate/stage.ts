/** A site of others behind the proxy and the same site bare, in one browser, with a real third party. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProxy } from '@kiwiconsent/gate/proxy';
import { createServer } from '@kiwiconsent/server';
import { openSqlite } from '@kiwiconsent/store';
import type { Page } from 'playwright-core';
import { type ChromiumSession, openChromium } from '../browsers.ts';
import { testPolicy } from '../page/policy.ts';
import { openThirdParty, type ThirdParty } from '../third-party.ts';
import { ALONE, TOGETHER, type Way, waySite } from './ways.ts';

export const GATED = 'http://www.kiwi.test';
/** The same site, and nothing of ours. */
export const BARE = 'http://bare.kiwi.test';

export interface Stage {
  readonly chromium: ChromiumSession;
  readonly thirdParty: ThirdParty;
  readonly close: () => Promise<void>;
}

export async function openStage(host: string): Promise<Stage> {
  const site = waySite(host);
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
  const { port } = site.address() as AddressInfo;
  const folder = await mkdtemp(join(tmpdir(), 'kiwiconsent-gate-'));
  const store = await openSqlite({ folder });
  const server = await createServer({ policies: [testPolicy()], store, origins: [GATED], log: false });
  const proxy = createProxy({ gatehouse: server.gatehouse, upstream: new URL(`http://127.0.0.1:${port}`) });
  const at = await proxy.listen({ port: 0, host: '127.0.0.1' });
  const thirdParty = await openThirdParty();
  const chromium = await openChromium({
    hosts: { 'www.kiwi.test': `127.0.0.1:${at}`, 'bare.kiwi.test': `127.0.0.1:${port}` },
    elsewhere: thirdParty.port,
  });
  return {
    chromium,
    thirdParty,
    close: async () => {
      await chromium.close();
      await proxy.close();
      await server.close();
      await store.close();
      await thirdParty.close();
      site.closeAllConnections();
      await new Promise((closed) => site.close(closed));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Long enough for what a page starts by itself. */
const SETTLED_MS = 900;

/** Which ways reached the third party, or left a cookie, when the site at `origin` was walked through. */
export async function reached({ thirdParty }: Stage, page: Page, origin: string): Promise<readonly string[]> {
  const found = new Set<string>();
  const visit = async (path: string, ways: readonly Way[]): Promise<void> => {
    thirdParty.forget();
    await page.goto(origin + path, { waitUntil: 'commit' });
    await page.waitForLoadState('load').catch(() => {});
    for (const { press } of ways) if (press) await page.click(press, { timeout: 2000 }).catch(() => {});
    if (path === '/') await page.mouse.wheel(0, 20_000);
    await page.waitForTimeout(path === '/' ? SETTLED_MS * 2 : SETTLED_MS / 2);
    const paths = thirdParty.requests().map((request) => request.path);
    const cookies = (await page.context().cookies(origin)).map(({ name }) => name);
    for (const way of ways) {
      const { id, hits, header } = way;
      const name = header?.[1].split('=')[0] ?? '';
      const isHit =
        hits === 'connection'
          ? thirdParty.connections() > 0
          : hits === undefined
            ? paths.some((each) => each.replace(/\..*/, '') === `/${id}`)
            : cookies.includes(name);
      if (isHit) found.add(id);
    }
  };
  await visit('/', TOGETHER);
  for (const way of ALONE) await visit(`/way/${way.id}`, [way]);
  return [...found].sort();
}

/** Presses `control` on the page's question, and waits until it is recorded and the page is settled. */
export async function press(page: Page, control: string): Promise<void> {
  await page.goto(`${GATED}/way/none`);
  const recorded = page.waitForResponse((response) => response.url().endsWith('/_kc/decisions'));
  await page.click(`kc-ask[data-kc="ask"] [data-kc-do="${control}"]`);
  await recorded;
  await page.waitForTimeout(300);
}
