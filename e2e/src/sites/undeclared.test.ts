/** Sites that nobody declared anything for, and nobody granted anything: held where they store, and never broken. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { reasonMissing } from '../browsers.ts';
import { differences } from './differences.ts';
import { serveFiles } from './files.ts';
import { reasonNotInstalled } from './installed.ts';
import { policyText } from './policy.ts';
import { CART, DOCUMENTATION, LEGACY, type RealSite } from './real-sites.ts';
import { openStage, type Side, type Stage } from './stage.ts';
import { type Visited, visited, type Walk } from './visit.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
const missing = reasonMissing('chromium') ?? reasonNotInstalled();
const SITES = [DOCUMENTATION, LEGACY, CART];

let stage: Stage;
let gated: Side;

beforeAll(async () => {
  if (missing !== undefined) return;
  stage = await openStage(
    Object.fromEntries(SITES.map(({ host, folders, pages }) => [host, serveFiles(folders, pages)])),
  );
  const hosts = SITES.map(({ host }) => host);
  gated = await stage.behind(policyText({ hosts, outside: [], uses: [], consent: 'exempt' }));
});
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
afterAll(() => stage?.close());

async function both(
  { host }: RealSite,
  walk: (walk: Walk) => Promise<void>,
): Promise<readonly [Visited, Visited]> {
  const visit = async (side: Side): Promise<Visited> => {
    const page = await side.newVisitor();
    try {
      return await visited(page, `http://${host}`, walk);
    } finally {
      await page.context().close();
    }
  };
  return [await visit(stage.bare), await visit(gated)];
}

test.each([DOCUMENTATION, LEGACY])('with no row at all it is the same: $what', async (site) => {
  const [bare, ours] = await both(site, site.walk);
  expect(differences(bare, ours)).toEqual([]);
});

/** What the browser itself has for this origin: a page sees there what it wrote, for as long as it lives. */
async function keptBy(page: Page, origin: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const storageId = { securityOrigin: origin, isLocalStorage: true };
  const { entries } = await session.send('DOMStorage.getDOMStorageItems', { storageId });
  await session.detach();
  return entries.map(([key = '']) => key);
}

test('ENF-13: a cart that nobody declared fills, throws nothing, and is empty after a reload', async () => {
  const kept: (readonly string[])[] = [];
  const [bare, ours] = await both(CART, async ({ page, go, look }) => {
    await go('/examples/terms.html');
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.locator('#PPMiniCart .minicart-quantity').waitFor();
    await look('filled');
    kept.push(await keptBy(page, `http://${CART.host}`));
    await page.reload();
    await page.evaluate(() => Reflect.get(globalThis, 'paypal').minicart.view.show());
    await look('after a reload');
  });
  expect(kept).toEqual([['PPMiniCart'], []]);
  const [filled, later] = ours.moments;
  // Its picture comes from a host that the policy does not have: it is not loaded, the browser says so, and that is all.
  const size = / \d+x\d+$/;
  const dom = (lines: readonly string[] = []): readonly string[] =>
    lines.map((line) => line.replace(size, ''));
  expect(dom(filled?.dom)).toEqual(dom(bare.moments[0]?.dom));
  expect(later?.dom.join()).toContain('Your shopping cart is empty');
  const isOfPicture = (line: string): boolean => line.includes('cdnjs.cloudflare.com');
  expect(ours.said.filter((line) => !isOfPicture(line) && !bare.said.includes(line))).toEqual([]);
});
