/**
 * Report only (docs/spec/gate.md §8, report.md §5), as an operator adopts the policy on a site that is there: the command
 * as a process, a browser, and what `kiwiconsent reports` says afterwards.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttp, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '@kiwiconsent/policy/compiled';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from '../browsers.ts';
import { testPolicy } from '../page/policy.ts';
import { SITE } from '../page/stage.ts';
import { openThirdParty, type ThirdParty } from '../third-party.ts';
import { type Running, start } from './command.ts';

const missing = reasonMissing('chromium');
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const PAGE = `<!doctype html><html><head><title>Proef</title><link rel="icon" href="data:,"></head><body><h1>Proef</h1>
<script src="http://meter.test/parsed.js"></script><img src="http://stranger.test/parsed.gif" alt="">
<script src="/loader.js"></script></body></html>`;
const LOADER = `
document.cookie = '_meter1=1; path=/';
localStorage.setItem('meter-id', '1');
localStorage.setItem('strange-id', '1');
fetch('http://reclame.test/fetched.json');
new Image().src = 'http://film.test/made.gif';`;
const LOADED = [
  'film.test/made.gif',
  'meter.test/parsed.js',
  'reclame.test/fetched.json',
  'stranger.test/parsed.gif',
];

let folder: string;
let policy: string;
let data: string;
let site: Server;
let thirdParty: ThirdParty;
let chromium: ChromiumSession;
/** Where the browser finds the site. */
let door = 0;
const running: Running[] = [];
const closing: Server[] = [];

const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(server);
  return (server.address() as AddressInfo).port;
};

beforeAll(async () => {
  if (missing !== undefined) return;
  folder = await mkdtemp(join(tmpdir(), 'kiwiconsent-report-only-'));
  policy = join(folder, 'policy.json');
  await writeFile(policy, canonicalJson(testPolicy()));
  thirdParty = await openThirdParty();
});
beforeEach(async ({ skip }) => {
  if (missing !== undefined) return skip(missing);
  data = await mkdtemp(join(folder, 'data-'));
  thirdParty.forget();
  site = createHttp((asked, response) => {
    if (asked.url === '/loader.js') return response.setHeader('content-type', 'text/javascript').end(LOADER);
    response.setHeader('set-cookie', '_meter2=1; Path=/').setHeader('permissions-policy', 'camera=()');
    response.setHeader('cache-control', 'public, max-age=60').setHeader('content-type', 'text/html');
    return response.end(asked.url === '/' ? PAGE : '<title>Van de site</title><p>Van de site zelf</p>');
  });
  return;
});
afterEach(async () => {
  await chromium?.close();
  for (const each of running.splice(0)) await each.stop();
  for (const each of closing.splice(0)) {
    each.closeAllConnections();
    await new Promise((closed) => each.close(closed));
  }
});
afterAll(async () => {
  await thirdParty?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** `kiwiconsent …` with this test's policy and data. */
function kiwi(command: string, more: readonly string[], env?: Readonly<Record<string, string>>): Running {
  const serving = ['--data', data, '--port', '0', '--host', '127.0.0.1', '--origin', SITE, '--quiet'];
  const started = start(
    [command, '--policy', policy, ...(command === 'reports' ? ['--database', data] : serving), ...more],
    env,
  );
  running.push(started);
  return started;
}
async function proxied(...more: readonly string[]): Promise<Running> {
  const proxy = kiwi('proxy', ['--upstream', `http://127.0.0.1:${await listening(site)}`, ...more]);
  door = await proxy.port;
  return proxy;
}
async function visited(): Promise<ChromiumSession['page']> {
  chromium = await openChromium({
    elsewhere: thirdParty.port,
    hosts: { 'www.kiwi.test': `127.0.0.1:${door}` },
  });
  await chromium.page.goto(`${SITE}/`);
  return chromium.page;
}
const reached = (): readonly string[] =>
  thirdParty
    .requests()
    .filter(({ host }) => host.endsWith('.test'))
    .map(({ host, path }) => host + path)
    .sort();

/** What the command tells, `standing kind what`. */
async function told(): Promise<readonly string[]> {
  const { out } = await kiwi('reports', ['--format', 'json']).ended;
  const { things } = JSON.parse(out || '{"things":[]}') as { things: Record<string, unknown>[] };
  return things
    .filter(({ modes }) => String(modes) === 'report-only')
    .map(({ standing, kind, what }) => `${standing} ${kind} ${what}`);
}

test('report-only: the proxy holds and shows nothing, leaves headers and addresses to the site, and tells what it would hold', async () => {
  const proxy = await proxied('--report-only');
  const page = await visited();
  await expect.poll(reached, { timeout: 30_000 }).toEqual(LOADED);
  const names = (await page.context().cookies(SITE)).map(({ name }) => name).sort();
  expect(names).toEqual(['_meter1', '_meter2']);
  expect(await page.evaluate(() => localStorage.getItem('strange-id'))).toBe('1');
  expect(await page.locator('kc-ask, [data-kc]').count()).toBe(0);
  expect(await page.evaluate(() => 'kc' in globalThis)).toBe(false);
  await expect
    .poll(told, { timeout: 60_000, interval: 1000 })
    .toEqual(
      expect.arrayContaining([
        'unknown image stranger.test/parsed.gif',
        'unknown local-storage strange-id',
        'asks script meter.test/parsed.js',
        'asks request reclame.test/fetched.json',
        'asks image film.test/made.gif',
        'asks cookie _meter1',
        'asks cookie _meter2',
        'asks local-storage meter-id',
      ]),
    );
  const answer = await page.request.get(`http://127.0.0.1:${door}/cookiebeleid`, {
    headers: { host: 'www.kiwi.test' },
  });
  expect(await answer.text()).toContain('Van de site zelf');
  expect(answer.headers()).toMatchObject({
    'permissions-policy': 'camera=()',
    'cache-control': 'public, max-age=60',
  });
  expect((await proxy.stop()).said).toContain('report-only: nothing is held or asked');
  const { status, out } = await kiwi('reports', []).ended;
  expect([status, out]).toEqual([
    1,
    expect.stringMatching(
      /strange-id {2}local-storage, website\n.*would have been held.*\n {2}by www\.kiwi\.test\/loader\.js\n {2}Declare it/,
    ),
  ]);
});

test('then hold: the same site asks, and nothing of it reaches a third party; after a choice there is no way back', async () => {
  await (await proxied('--report-only')).stop();
  for (const server of closing.splice(0)) server.close();
  const proxy = await proxied();
  const page = await visited();
  await page.getByRole('button', { name: 'Alles weigeren' }).click();
  await expect
    .poll(async () =>
      (await page.context().cookies(SITE)).map(({ name, value }) => [name, value.includes('r=')]),
    )
    .toEqual([['cookie_consent', true]]);
  expect(reached()).toEqual([]);
  await proxy.stop();
  const again = await kiwi('proxy', ['--upstream', 'http://127.0.0.1:9'], {
    KIWICONSENT_MODE: 'report-only',
  }).ended;
  expect([again.status, again.said]).toEqual([2, expect.stringContaining('KC-H58')]);
});

test('report-only: static pages are written as they were but for our scripts, and tell a server that only counts', async () => {
  const from = join(data, 'site');
  const to = join(data, 'out');
  await mkdir(from);
  await writeFile(join(from, 'index.html'), PAGE);
  await writeFile(join(from, 'loader.js'), LOADER);
  const env = { KIWICONSENT_MODE: 'report-only' };
  const rewritten = start(['rewrite', from, '--policy', policy, '-o', to, '--origin', SITE], env);
  expect((await rewritten.ended).said).toContain('2 things would be held');
  const html = await readFile(join(to, 'index.html'), 'utf8');
  expect(html.replace(/<head>.*?<title>/s, '<head><title>')).toBe(PAGE);
  const counter = await kiwi('serve', ['--report-only']).port;
  const host = createHttp((asked, response) => {
    if (asked.method === 'POST') {
      const { headers, method, url: path } = asked;
      const on = request({ port: counter, host: '127.0.0.1', method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500);
        answer.pipe(response);
      });
      asked.pipe(on);
      return;
    }
    const file = join(to, asked.url === '/' ? 'index.html' : (asked.url ?? ''));
    const type = file.endsWith('.js') ? 'text/javascript' : 'text/html';
    readFile(file).then(
      (bytes) => response.setHeader('content-type', type).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  door = await listening(host);
  const page = await visited();
  await expect.poll(reached, { timeout: 30_000 }).toEqual(LOADED);
  expect(await page.locator('kc-ask').count()).toBe(0);
  await expect
    .poll(told, { timeout: 60_000, interval: 1000 })
    .toEqual(expect.arrayContaining(['unknown local-storage strange-id', 'asks cookie _meter1']));
  const decided = await page.evaluate(async () => {
    const answer = await fetch('/_kc/decisions', { method: 'POST', body: '{}' });
    return answer.status;
  });
  expect(decided).toBe(404);
});
