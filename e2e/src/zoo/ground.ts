/**
 * The zoo: its site bare and behind `kiwiconsent proxy` in a process of its own, one browser that maps every vendor's
 * name to one server that logs what reaches it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openChromium } from '../browsers.ts';
import { freePort } from '../site/free-port.ts';
import { readyLine } from '../site/ready-line.ts';
import { openThirdParty, type ThirdParty } from '../third-party.ts';
import { bundle } from './bundle.ts';
import { openPages, tagOf } from './pages.ts';
import type { Tracker } from './tracker.ts';
import { vendors } from './vendors.ts';
import { zooPolicy } from './zoo-policy.ts';

/** A secure context, as real sites are. */
const HOST = 'www.kiwi.localhost';
const COMMAND = fileURLToPath(new URL('../../../packages/cli/bin/kiwiconsent.mjs', import.meta.url));

/** What a slow machine may need. */
const PATIENCE_MS = 45_000;

export interface Ground {
  /** The site with nothing of ours. */
  readonly bare: string;
  /** The same site behind the gate. */
  readonly gated: string;
  /** A new visitor's page: nothing on their device yet. */
  newVisitor(): Promise<Page>;
  readonly thirdParty: ThirdParty;
  /** How long what must come is waited for. */
  readonly patienceMs: number;
  close(): Promise<void>;
}

async function startProxy(
  folder: string,
  policy: string,
  upstream: number,
  port: number,
): Promise<ChildProcess> {
  const file = join(folder, 'policy.yaml');
  await writeFile(file, policy);
  const words = ['--upstream', `http://127.0.0.1:${upstream}`, '--policy', file, '--port', String(port)];
  const more = ['--host', '127.0.0.1', '--origin', `http://${HOST}:${port}`, '--data', folder, '--quiet'];
  const child = spawn(process.execPath, [COMMAND, 'proxy', ...words, ...more], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await readyLine(child, 'stderr');
  return child;
}

/** Opens the zoo with these trackers. The caller closes it. Needs `npm run build`. */
export async function openGround(
  trackers: readonly Tracker[],
  patienceMs: number = PATIENCE_MS,
): Promise<Ground> {
  const bundles = new Map<string, string>();
  const byTag = new Map<string, string>();
  for (const tracker of trackers) {
    const text = await bundle(tracker);
    bundles.set(tracker.id, text);
    byTag.set(tagOf(tracker), text);
  }
  const pages = openPages(trackers, bundles);
  await new Promise<void>((ready) => pages.listen(0, '127.0.0.1', ready));
  const { port } = pages.address() as AddressInfo;
  const folder = await mkdtemp(join(tmpdir(), 'kiwiconsent-zoo-'));
  const at = await freePort();
  const proxy = await startProxy(folder, zooPolicy(trackers, HOST), port, at);
  const thirdParty = await openThirdParty(vendors(byTag));
  const chromium = await openChromium({
    hosts: { [HOST]: '127.0.0.1' },
    elsewhere: thirdParty.port,
    isPlain: true,
  });
  const userAgent = await chromium.page.evaluate(() => navigator.userAgent.replace('Headless', ''));
  return {
    bare: `http://${HOST}:${port}`,
    gated: `http://${HOST}:${at}`,
    newVisitor: () => chromium.newVisitor({ userAgent }),
    thirdParty,
    patienceMs,
    close: async () => {
      await chromium.close();
      const ended = new Promise((resolve) => proxy.once('close', resolve));
      proxy.kill('SIGTERM');
      await ended;
      await thirdParty.close();
      pages.closeAllConnections();
      await new Promise((closed) => pages.close(closed));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
