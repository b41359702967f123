/** What is around holding, on plain markup behind the gate (docs/spec/page.md §4, §5, signals.md, report.md). */
import { expect, test } from 'vitest';
import { acknowledged, asks, choiceIn, control, open, ready } from '../page/scene.ts';
import { SITE } from '../page/stage.ts';
import { openGated } from './gated.ts';

const SENDER = `addEventListener('pagehide', () => navigator.sendBeacon('https://meter.test/bye'));
  setInterval(() => fetch('https://meter.test/tick').catch(() => {}), 200);`;

const gated = openGated({
  '/': `<script src="https://meter.test/a.js"></script>
    <iframe id="film" src="https://film.test/embed/1" title="Film" width="400" height="300"></iframe>
    <form><label>Naam <input id="naam"></label></form><div style="height: 3000px"></div><p id="end">Einde</p>`,
  '/late': `<p>Later</p><script>
    setTimeout(() => {
      const frame = document.createElement('iframe');
      frame.id = 'late'; frame.title = 'Film'; frame.width = 320; frame.height = 200;
      frame.src = 'https://film.test/late';
      document.body.append(frame);
    }, 600);
  </script>`,
  '/runs': `<script>${SENDER}</script><p>Loopt</p>`,
});
const ALL = ['film.test/embed/1', 'meter.test/a.js'];

test('ENF-2: a grant loads the page again where its own policy was made before, and where the visitor was', async () => {
  const page = await gated.visitor();
  await open(page);
  expect(gated.reached()).toEqual([]);
  await page.evaluate(() => document.querySelector('#end')?.scrollIntoView());
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(500);
  await Promise.all([page.waitForEvent('load'), page.click(control('accept-all'))]);
  await ready(page);
  await expect.poll(gated.reached).toEqual(ALL);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  expect(await asks(page)).toBe(false);
  expect(gated.thrown).toEqual([]);
});

test('ENF-2: what a visitor has typed is never lost: the grant holds from the next page, and that is said', async () => {
  const page = await gated.visitor();
  await open(page);
  await page.fill('#naam', '');
  await page.type('#naam', 'Jan');
  await page.click(control('accept-all'));
  await expect
    .poll(() => page.locator('[role=status]').allInnerTexts())
    .toContain('Uw keuze is opgeslagen. Wat u toestaat, laadt op de volgende pagina.');
  await acknowledged(page);
  expect(await page.inputValue('#naam')).toBe('Jan');
  expect(gated.reached()).toEqual([]);
  await open(page);
  await expect.poll(gated.reached).toEqual(ALL);
});

test('WD-5: after a withdrawal nothing goes out, not at unload, and not from what still ran', async () => {
  const page = await gated.visitor();
  await open(page, '/runs');
  await Promise.all([page.waitForEvent('load'), page.click(control('accept-all'))]);
  await ready(page);
  await expect.poll(gated.reached).toContain('meter.test/tick');
  await acknowledged(page);
  await page.evaluate(() => Reflect.get(globalThis, 'kc').withdraw());
  gated.thirdParty.forget();
  await page.waitForTimeout(2500);
  await open(page, '/late');
  await page.waitForTimeout(500);
  expect(gated.reached()).toEqual([]);
});

test('P19: a held frame that is added later gets a placeholder of its size, that names the provider', async () => {
  const page = await gated.visitor();
  await open(page, '/late');
  const placeholder = page.locator('kc-ask[data-kc="placeholder"]');
  await placeholder.waitFor();
  expect(await placeholder.innerText()).toContain('film B.V.');
  // A frame's own border counts: it is as large as the frame would stand there.
  expect(await placeholder.boundingBox()).toMatchObject({ width: 324, height: 204 });
  expect(await page.locator('#late').isVisible()).toBe(false);
  expect(gated.reached()).toEqual([]);
});

test('SIG-3: Global Privacy Control refuses what goes to other controllers without a question, and the receipt says so', async () => {
  const page = await gated.visitor({ extraHTTPHeaders: { 'Sec-GPC': '1' } });
  await open(page);
  const refused = { analytics: 'denied', marketing: 'denied', external: 'denied' };
  expect((await choiceIn(page)).categories).toEqual(refused);
  expect(await page.locator('kc-ask[data-kc="ask"] li').count()).toBe(1);
  const recorded = page.waitForResponse('**/_kc/decisions');
  await page.click(control('refuse-all'));
  const { receipt } = await (await recorded).json();
  expect(receipt.signals).toEqual({ gpc: true });
  expect(receipt.choice.categories).toEqual({ functional: 'denied' });
  await acknowledged(page);
  await page.reload();
  await ready(page);
  expect(await asks(page)).toBe(false);
});

test('SIG-2, SIG-4: by property alone it refuses too; who switches marketing on under it is believed', async () => {
  const page = await gated.visitor();
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });
  });
  await page.goto(`${SITE}/cookie-instellingen`);
  await ready(page);
  expect(await page.locator('kc-ask').innerText()).toContain('Global Privacy Control');
  await page.locator('input[name="category.marketing"]').check();
  const recorded = page.waitForResponse('**/_kc/decisions');
  await page.click(control('save'));
  expect((await (await recorded).json()).receipt).toMatchObject({
    signals: { gpc: true },
    choice: { categories: { marketing: 'granted' } },
  });
  expect(await acknowledged(page)).toContain('website.g=1');
  expect((await choiceIn(page)).categories).toMatchObject({ marketing: 'granted' });
  await expect.poll(() => page.locator('kc-ask').innerText()).toContain('Uw keuze hier gaat voor.');
});

test('ENF-7, ENF-13: what was held is counted once, with what and where, and nothing of the visitor', async () => {
  const page = await gated.visitor();
  await open(page, '/runs');
  const counted = async (): Promise<readonly string[]> =>
    (await gated.store.reports.between('2000-01-01', '2100-01-01'))
      .filter(({ kind }) => kind === 'request')
      .map(({ mode, what, from }) => `${mode} ${what} ${from}`);
  await expect.poll(counted, { timeout: 20_000 }).toContain('hold meter.test/tick www.kiwi.test/runs');
});
