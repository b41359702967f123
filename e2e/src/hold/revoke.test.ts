/**
 * A vendor's own revoke is called when a visitor takes consent back (WD-6), made by software that no one here wrote and by
 * a vendor that does everything wrong. Whatever the call does, the page notices nothing and the withdrawal goes on.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { acknowledged, control, open, ready } from '../page/scene.ts';
import { bundle, reasonEmpty } from '../zoo/bundle.ts';
import { tagOf } from '../zoo/pages.ts';
import { vendors as vendorsOf } from '../zoo/vendors.ts';
import { openGated } from './gated.ts';
import { METER, METER_SCRIPT, policyWith, REAL } from './vendors-with-revoke.ts';

const VENDORS = [METER, ...REAL];
const scripts = VENDORS.map(
  (each) => `<script type="module" crossorigin src="https://${tagOf(each)}"></script>`,
);
const gated = openGated(
  { '/meter': `${scripts[0]}<p>Meter</p>`, '/real': `${scripts.slice(1).join('')}<p>Echt</p>` },
  {
    policy: policyWith(VENDORS, 'www.kiwi.test'),
    missing: reasonEmpty(),
    answer: async () => {
      const texts = await Promise.all(REAL.map(async (each) => [tagOf(each), await bundle(each)] as const));
      return vendorsOf(new Map([[tagOf(METER), METER_SCRIPT], ...texts]));
    },
  },
);

/** A visitor who has allowed everything, and what the page says in the console from then on. */
async function granted(path: string): Promise<readonly [Page, readonly string[]]> {
  const page = await gated.visitor();
  const said: string[] = [];
  page.on('console', (line) => said.push(line.text()));
  await open(page, path);
  await Promise.all([page.waitForEvent('load'), page.click(control('accept-all'))]);
  await ready(page);
  await acknowledged(page);
  return [page, said];
}

async function withdraw(page: Page): Promise<void> {
  const anew = page.waitForEvent('load');
  await page.evaluate(() => Reflect.get(globalThis, 'kc').withdraw());
  await anew;
  await ready(page);
  await acknowledged(page);
}

const receipts = async (): Promise<readonly string[]> => {
  const controls: string[] = [];
  for await (const { receipt } of gated.store.receipts.read({})) controls.push(receipt.control);
  return controls;
};

test('WD-6: a revoke that is missing, throws, rejects, never ends or is slow keeps nothing from being withdrawn, and the page hears nothing', async () => {
  const [page, said] = await granted('/meter');
  await expect.poll(() => gated.reached()).toContain('meter.test/tick.gif');
  await withdraw(page);
  expect(said.filter((line) => line.startsWith('meter '))).toEqual([
    'meter ["throwsIt"]',
    'meter ["rejects"]',
    'meter ["thenThrows"]',
    'meter ["neverEnds"]',
    'meter ["isSlow"]',
    'meter ["push",[["forgetConsentGiven"]]]',
    'meter ["revoke",["all",{"on":false,"n":1}],true]',
  ]);
  expect(gated.thrown).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('meter-id'))).toBe(null);
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['cookie_consent']);
  expect((await receipts()).slice(-2)).toEqual(['accept-all', 'withdraw-all']);
  gated.thirdParty.forget();
  await page.waitForTimeout(600);
  expect(gated.reached()).toEqual([]);
});

test('WD-6: PostHog and Mixpanel, unmodified, know that the visitor opted out, and leave nothing', async () => {
  const [page, said] = await granted('/real');
  await expect
    .poll(() => [...new Set(gated.thirdParty.requests().map(({ method, host }) => `${method} ${host}`))])
    .toEqual(expect.arrayContaining(['POST posthog.test', 'POST mixpanel.test']));
  await withdraw(page);
  expect(said).toEqual(expect.arrayContaining(['posthog true', 'mixpanel true']));
  expect(gated.thrown).toEqual([]);
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['cookie_consent']);
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([
    [],
    [],
  ]);
});
