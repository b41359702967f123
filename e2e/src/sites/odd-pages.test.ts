/** Pages of every odd kind behind the proxy are what they are without it. */
import { get } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type ChromiumSession, reasonMissing } from '../browsers.ts';
import { differences } from './differences.ts';
import { serveFiles } from './files.ts';
import { reasonNotInstalled } from './installed.ts';
import { HUGE_ROWS, ODD_PAGES } from './odd-pages.ts';
import { ODD_WALKS } from './odd-walks.ts';
import { OUTSIDE_HOSTS } from './outside.ts';
import { policyText } from './policy.ts';
import { openStage, type Side, type Stage } from './stage.ts';
import { type Visited, visited, type Walk } from './visit.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
const missing = reasonMissing('chromium') ?? reasonNotInstalled();
const HOST = 'odd.localhost';
const ORIGIN = `http://${HOST}`;

let stage: Stage;
let gated: Side;

beforeAll(async () => {
  if (missing !== undefined) return;
  stage = await openStage({ [HOST]: serveFiles({}, ODD_PAGES) });
  gated = await stage.behind(
    policyText({ hosts: [HOST], outside: OUTSIDE_HOSTS, uses: [], consent: 'exempt' }),
  );
});
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
afterAll(() => stage?.close());

async function visit(browser: ChromiumSession, walk: (walk: Walk) => Promise<void>): Promise<Visited> {
  const page = await browser.newVisitor();
  try {
    return await visited(page, ORIGIN, walk);
  } finally {
    await page.context().close();
  }
}

/** Where nothing goes in: XHTML passes whole, and after `<plaintext>` all is text. */
const CLOSED: ReadonlySet<string> = new Set(['XHTML', 'markup that no one closed']);

test.each(Object.keys(ODD_WALKS))('the same: %s', async (what) => {
  const walk = ODD_WALKS[what];
  if (walk === undefined) throw new Error(what);
  const bare = await visit(stage.bare, walk);
  const ours = await visit(gated, walk);
  expect(differences(bare, ours)).toEqual([]);
  expect(ours.moments.map(({ hasLink }) => hasLink)).toEqual(ours.moments.map(() => !CLOSED.has(what)));
});

/** A page's bytes as a browser is sent them, and what they say they are. */
function bytesOf({ port }: Side, path: string): Promise<readonly [type: string, bytes: Buffer]> {
  const headers = { host: HOST, 'sec-fetch-dest': 'document' };
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.once('end', () => resolve([answer.headers['content-type'] ?? '', Buffer.concat(pieces)]));
    }).once('error', reject);
  });
}

test('XHTML passes byte for byte', async () => {
  expect(await bytesOf(gated, '/xhtml')).toEqual(await bytesOf(stage.bare, '/xhtml'));
});

test('of ten megabytes every byte arrives, with ours in its head and at its end', async () => {
  const [[, sent], [, arrived]] = [await bytesOf(stage.bare, '/huge'), await bytesOf(gated, '/huge')];
  expect(sent.length).toBeGreaterThan(10_000_000);
  const start = sent.indexOf('<head>') + '<head>'.length;
  const end = sent.lastIndexOf('</body>');
  const [from, to] = [arrived.indexOf(sent.subarray(start, start + 60)), arrived.lastIndexOf('<kc-ask')];
  expect(arrived.subarray(0, start).equals(sent.subarray(0, start))).toBe(true);
  expect(arrived.subarray(from, to).equals(sent.subarray(start, end))).toBe(true);
  const page = await gated.newVisitor();
  await page.goto(`${ORIGIN}/huge`);
  const found = await page.evaluate(() => [
    document.querySelectorAll('tr').length,
    document.querySelector('#end')?.textContent,
  ]);
  expect(found).toEqual([HUGE_ROWS, 'the end']);
  await page.context().close();
});

test('UTF-16 is read the same; it arrives as UTF-8, and says so (docs/spec/gate.md §1)', async () => {
  const walk = async ({ go, look }: Walk): Promise<void> => {
    await go('/wide');
    await look('the page');
  };
  const [bare, ours] = [await visit(stage.bare, walk), await visit(gated, walk)];
  const moments = bare.moments.map((each) => ({
    ...each,
    dom: each.dom.map((line) => line.replace('UTF-16LE', 'UTF-8')),
  }));
  expect(bare.moments[0]?.dom.join()).toContain('запущен');
  expect(differences({ ...bare, moments }, ours)).toEqual([]);
  expect((await bytesOf(gated, '/wide'))[0]).toMatch(/^text\/html/);
});
