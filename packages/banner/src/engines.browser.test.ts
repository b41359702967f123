/** The twins in Firefox and WebKit too (DP-1 to DP-6), at phone, zoomed and desktop size. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EngineSession, openFirefox, openWebKit, reasonMissing } from '../../../e2e/src/browsers.ts';
import { HOSTILE_STYLE } from '../fixture/hostile-style.ts';
import { look } from '../fixture/look.ts';
import { page } from '../fixture/page.ts';
import { policy } from '../fixture/policy.ts';
import { silent } from '../fixture/standings.ts';
import { askViewOf, bannerTree } from './render.ts';

const ENGINES = [
  ['firefox', openFirefox],
  ['webkit', openWebKit],
] as const;
const SIZES = [
  [320, 256],
  [390, 844],
  [1280, 800],
] as const;

/** In the page: compares the two, and leaves what it found where every driver can read it. */
const COMPARE = `
  ${look.toString()}
  addEventListener('load', () => {
    const accept = look('accept-all');
    const refuse = look('refuse-all');
    const parted = Object.keys(accept.style).filter((name) => accept.style[name] !== refuse.style[name]);
    const found = {
      parted,
      wider: Math.round(accept.width - refuse.width),
      higher: Math.round(accept.height - refuse.height),
      whole: [accept.isWhole, refuse.isWhole],
      fixed: getComputedStyle(document.querySelector('kc-ask')).position,
      ground: accept.style['background-color'],
    };
    parent.postMessage(found, '*');
  });`;

/** A page that holds the banner's page in a frame of a size, since not every driver sizes windows. */
function framed(address: string, [width, height]: readonly [number, number]): string {
  return `<!doctype html><title>Maat</title><script>
    addEventListener('message', ({ data }) => { document.cookie = 'found=' + encodeURIComponent(JSON.stringify(data)); });
  </script><iframe src="${address}" width="${width}" height="${height}" style="border:0"></iframe>`;
}

function answer(url: URL): string {
  const size = SIZES.find(([width]) => width === Number(url.searchParams.get('width')));
  const style = url.searchParams.has('hostile') ? HOSTILE_STYLE : '';
  if (size) return framed(`/frame${style ? '?hostile' : ''}`, size);
  const first = bannerTree(askViewOf(policy, 'website', 'nl', silent));
  return page({ language: 'nl', first, style }).replace('</body>', `<script>${COMPARE}</script></body>`);
}

describe.each(ENGINES)('%s', (engine, open) => {
  const missing = reasonMissing(engine);
  let session: EngineSession;
  let server: Server;

  beforeAll(async () => {
    if (missing !== undefined) return console.log(`twins in ${engine}: skipped, ${missing}`);
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(answer(new URL(request.url ?? '/', 'http://localhost')));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    session = await open();
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  test.skipIf(missing !== undefined).each(
    SIZES.flatMap(([width]) => [
      [width, ''],
      [width, '&hostile'],
    ]),
  )('DP-1 to DP-6: at %s px accept and refuse are whole and the same %s', async (width, hostile) => {
    const { port } = server.address() as AddressInfo;
    await session.forget();
    await session.goto(`http://127.0.0.1:${port}/?width=${width}${hostile}`);
    await expect
      .poll(async () => (await session.cookie('found')) !== undefined, { timeout: 30_000 })
      .toBe(true);
    const cookie = await session.cookie('found');
    expect(JSON.parse(decodeURIComponent(cookie?.value ?? '{}'))).toEqual({
      parted: [],
      wider: 0,
      higher: 0,
      whole: [true, true],
      fixed: 'fixed',
      ground: 'rgb(47, 107, 42)',
    });
  });
});
