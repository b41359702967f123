import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumSession, openChromium, reasonMissing } from './browsers.ts';
import { openThirdParty, type ThirdParty } from './third-party.ts';

const missing = reasonMissing('chromium');
let thirdParty: ThirdParty;
let chromium: ChromiumSession;

beforeAll(async () => {
  if (missing !== undefined) return;
  thirdParty = await openThirdParty();
  chromium = await openChromium({ elsewhere: thirdParty.port });
});

afterAll(async () => {
  await chromium?.close();
  await thirdParty?.close();
});

test('the third party sees every request a page makes, to any host, with and without TLS', async ({
  skip,
}) => {
  if (missing !== undefined) return skip(missing);
  await chromium.page.goto(`${thirdParty.origin}/start`);
  thirdParty.forget();
  await chromium.page.setContent(
    '<script src="http://plain.test/a.js"></script><img src="https://secure.test/b.gif?c=1">',
    { waitUntil: 'load' },
  );
  const seen = thirdParty.requests().map(({ host, path }) => `${host} ${path}`);
  expect(seen.sort()).toEqual(['plain.test /a.js', 'secure.test /b.gif?c=1']);
  expect(await chromium.page.evaluate(() => Reflect.get(globalThis, 'thirdParties'))).toEqual(['plain.test']);
});

// By hand, not by a preconnect: not every build of Chromium makes one.
test('the third party sees a connection that carries no request', async () => {
  const alone = await openThirdParty();
  const socket = connect(alone.port, '127.0.0.1');
  await expect.poll(() => alone.connections()).toBe(1);
  socket.destroy();
  expect(alone.requests()).toEqual([]);
  await alone.close();
});

test('without a third party, no host but this machine can be reached', async ({ skip }) => {
  if (missing !== undefined) return skip(missing);
  const alone = await openChromium();
  try {
    await alone.page.goto(`${thirdParty.origin}/local`);
    expect(await alone.page.title()).toBe('127.0.0.1');
    await expect(alone.page.goto('http://kiwiconnect.test/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
  } finally {
    await alone.close();
  }
});
