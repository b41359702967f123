/**
 * Report only (docs/spec/guard.md §1, gate.md §8): a site that adopts a policy gradually. Nothing is held, in HTTP and in
 * the page; everything that would be is counted at the server.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOf } from '@kiwiconsent/gate';
import type { Gatehouse } from '@kiwiconsent/gate/adapters';
import { createProxy } from '@kiwiconsent/gate/proxy';
import { createServer } from '@kiwiconsent/server';
import { openSqlite } from '@kiwiconsent/store';
import { expect, test, vi } from 'vitest';
import { openChromium, reasonMissing } from '../browsers.ts';
import { testPolicy } from '../page/policy.ts';
import { SITE } from '../page/stage.ts';
import { openThirdParty } from '../third-party.ts';

vi.setConfig({ testTimeout: 120_000 });

const PAGE = `<!doctype html><html><head><title>Proef</title><link rel="icon" href="data:,"></head><body>
<script src="http://meter.test/parsed.js"></script><img src="http://stranger.test/parsed.gif" alt="">
<script>
  document.cookie = '_meter1=1; path=/';
  localStorage.setItem('meter-id', '1');
  fetch('http://reclame.test/fetched.json');
  new Image().src = 'http://film.test/made.gif';
</script></body></html>`;

/** As the server's own, and holding nothing. */
function reportingOnly(house: Gatehouse, heard: string[]): Gatehouse {
  return {
    ...house,
    visitor: (asked) => {
      const visitor = house.visitor(asked);
      return (
        visitor && {
          ...visitor,
          reportOnly: true,
          head: (placing, nonce) =>
            textOf(visitor.head(placing, nonce)).replace(/(id="kc-page"[^>]*>\{)/, '$1"mode":"report-only",'),
          onHeld: (held, cookies) =>
            heard.push(...held.map(({ host, path }) => host + path), ...cookies.map(({ name }) => name)),
        }
      );
    },
  };
}

test('report only: nothing is held, all that would be is told, and the counts arrive at the server', async ({
  skip,
}) => {
  const missing = reasonMissing('chromium');
  if (missing !== undefined) return skip(missing);
  const site = createHttp((_, response) =>
    response.setHeader('set-cookie', '_meter2=1; Path=/').setHeader('content-type', 'text/html').end(PAGE),
  );
  await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
  const folder = await mkdtemp(join(tmpdir(), 'kiwiconsent-report-only-'));
  const store = await openSqlite({ folder });
  const server = await createServer({ policies: [testPolicy()], store, origins: [SITE], log: false });
  const heard: string[] = [];
  const upstream = new URL(`http://127.0.0.1:${(site.address() as AddressInfo).port}`);
  const proxy = createProxy({ gatehouse: reportingOnly(server.gatehouse, heard), upstream });
  const at = await proxy.listen({ port: 0, host: '127.0.0.1' });
  const thirdParty = await openThirdParty();
  const hosts = { 'www.kiwi.test': `127.0.0.1:${at}` };
  const chromium = await openChromium({ elsewhere: thirdParty.port, hosts });
  try {
    const { page } = chromium;
    await page.goto(`${SITE}/`);
    const reached = (): readonly string[] =>
      thirdParty
        .requests()
        .filter(({ host }) => host.endsWith('.test'))
        .map(({ host, path }) => host + path)
        .sort();
    const all = [
      'film.test/made.gif',
      'meter.test/parsed.js',
      'reclame.test/fetched.json',
      'stranger.test/parsed.gif',
    ];
    await expect.poll(reached, { timeout: 30_000 }).toEqual(all);
    const names = (await page.context().cookies(SITE)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['_meter1', '_meter2']));
    expect(await page.evaluate(() => localStorage.getItem('meter-id'))).toBe('1');
    expect(heard).toEqual(
      expect.arrayContaining(['meter.test/parsed.js', 'stranger.test/parsed.gif', '_meter2']),
    );
    // An image is the policy's to see; browsers send what it would have held over https only.
    const counted = async (): Promise<readonly string[]> =>
      (await store.reports.between('2000-01-01', '2100-01-01')).map(({ mode, what }) => `${mode} ${what}`);
    await expect
      .poll(counted, { timeout: 30_000 })
      .toEqual(
        expect.arrayContaining([
          'report-only _meter1',
          'report-only meter-id',
          'report-only reclame.test/fetched.json',
        ]),
      );
    expect((await counted()).filter((line) => !line.startsWith('report-only'))).toEqual([]);
  } finally {
    await chromium.close();
    await proxy.close();
    await server.close();
    await store.close();
    await thirdParty.close();
    site.closeAllConnections();
    await new Promise((closed) => site.close(closed));
    await rm(folder, { recursive: true, force: true });
  }
  return;
});
