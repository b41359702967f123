/**
 * A site of plain markup behind the gate, with the guard, and a third party that logs what reaches it: what is around
 * holding (release, withdrawal, signals, reports), as a visitor meets it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { createServer, type Server } from '@kiwiconsent/server';
import { openSqlite, type Store } from '@kiwiconsent/store';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { type ChromiumOptions, type ChromiumSession, openChromium, reasonMissing } from '../browsers.ts';
import { testPolicy } from '../page/policy.ts';
import { SITE } from '../page/stage.ts';
import { freePort } from '../site/free-port.ts';
import { type Answer, openThirdParty, type ThirdParty } from '../third-party.ts';

export interface Gated {
  readonly store: Store;
  readonly thirdParty: ThirdParty;
  visitor(options?: ChromiumOptions): Promise<Page>;
  /** What reached the third party since the last `forget`, sorted. */
  reached(): readonly string[];
  readonly thrown: readonly string[];
}

export interface GatedOptions {
  readonly policy?: CompiledPolicy;
  /** Called before the first test: what the third party answers. */
  readonly answer?: () => Promise<Answer>;
  /** Why this file's tests cannot run here, besides the browser's own reasons. */
  readonly missing?: string | undefined;
}

/** `pages`: the whole `<body>` of each, by path. Skips this file's tests, with the reason, where there is no Chromium. */
export function openGated(pages: Readonly<Record<string, string>>, options: GatedOptions = {}): Gated {
  const missing = reasonMissing('chromium') ?? options.missing;
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  let folder = '';
  let store: Store;
  let server: Server;
  let thirdParty: ThirdParty;
  let chromium: ChromiumSession;
  let visitors: Page[] = [];
  const thrown: string[] = [];

  beforeAll(async () => {
    if (missing !== undefined) return;
    folder = await mkdtemp(join(tmpdir(), 'kiwiconsent-gated-'));
    store = await openSqlite({ folder });
    thirdParty = await openThirdParty(await options.answer?.());
    const site = async (app: Server['app']): Promise<void> => {
      for (const [path, body] of Object.entries(pages)) {
        app.get(path, async (_request, reply) =>
          reply
            .type('text/html; charset=utf-8')
            // A site's own policy, as loose as they come: what is held is held by ours.
            .header('content-security-policy', "default-src * 'unsafe-inline' data: blob:")
            .send(
              `<!doctype html><html lang="nl"><head><title>Proef</title></head><body>${body}</body></html>`,
            ),
        );
      }
    };
    const policies = [options.policy ?? testPolicy()];
    server = await createServer({ policies, store, origins: [SITE], site, gate: {}, log: false });
    const port = await freePort();
    await server.listen({ port, host: '127.0.0.1' });
    const hosts = { 'www.kiwi.test': `127.0.0.1:${port}` };
    chromium = await openChromium({ elsewhere: thirdParty.port, hosts });
  });
  beforeEach(({ skip }) => {
    if (missing !== undefined) skip(missing);
    thrown.splice(0);
    thirdParty.forget();
  });
  afterEach(async () => {
    for (const page of visitors) await page.context().close();
    visitors = [];
  });
  afterAll(async () => {
    await chromium?.close();
    server?.app.server.closeAllConnections();
    await server?.close();
    await store?.close();
    await thirdParty?.close();
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  });

  return {
    get store() {
      return store;
    },
    get thirdParty() {
      return thirdParty;
    },
    thrown,
    async visitor(options = {}) {
      const page = await chromium.newVisitor(options);
      page.on('pageerror', (error) => thrown.push(String(error)));
      visitors.push(page);
      return page;
    },
    reached: () =>
      thirdParty
        .requests()
        .filter(({ host }) => host.endsWith('.test'))
        .map(({ host, path }) => host + path)
        .sort(),
  };
}
