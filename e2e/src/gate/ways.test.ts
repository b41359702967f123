import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reasonMissing } from '../browsers.ts';
import { BARE, GATED, openStage, press, reached, type Stage } from './stage.ts';
import { WAYS } from './ways.ts';

const missing = reasonMissing('chromium');

/** Declared and asked about; and a host that the policy has never heard of. */
describe.each(['reclame.test', 'stranger.test'])('a site whose every way leads to %s', (host) => {
  const isDeclared = host === 'reclame.test';
  let stage: Stage;
  let bare: readonly string[] = [];

  beforeAll(async () => {
    if (missing !== undefined) return;
    stage = await openStage(host);
    const page = await stage.chromium.newVisitor();
    bare = await reached(stage, page, BARE);
    await page.context().close();
  }, 120_000);
  beforeEach(({ skip }) => {
    if (missing !== undefined) skip(missing);
  });
  afterAll(() => stage?.close());

  test('without us nearly every way reaches the third party', () => {
    expect(WAYS.length).toBeGreaterThanOrEqual(60);
    const silent = WAYS.map(({ id }) => id).filter((id) => !bare.includes(id));
    expect(silent.length, `did nothing without us: ${silent.join()}`).toBeLessThan(12);
  });

  test('LAW-2, P15: before a choice nothing arrives, by any way', async () => {
    const page = await stage.chromium.newVisitor();
    expect(await reached(stage, page, GATED)).toEqual([]);
    await page.context().close();
  }, 120_000);

  if (isDeclared)
    test('LAW-3: after a refusal nothing arrives', async () => {
      const page = await stage.chromium.newVisitor();
      await press(page, 'refuse-all');
      expect(await reached(stage, page, GATED)).toEqual([]);
      await page.context().close();
    }, 120_000);

  test('ENF-13: granted, what is declared works as without us, and what is not declared stays held', async () => {
    const page = await stage.chromium.newVisitor();
    await press(page, 'accept-all');
    const now = await reached(stage, page, GATED);
    const undeclared = WAYS.filter(({ hits }) => hits === 'never').map(({ id }) => id);
    const ofCookies = WAYS.filter(({ hits }) => hits === 'cookie').map(({ id }) => id);
    const expected = isDeclared
      ? bare.filter((id) => !undeclared.includes(id))
      : bare.filter((id) => ofCookies.includes(id));
    expect(now).toEqual(expected);
    await page.context().close();
  }, 120_000);

  if (isDeclared)
    test('WD-4, WD-5: withdrawn, nothing arrives any more, and the cookies are gone', async () => {
      const page = await stage.chromium.newVisitor();
      await press(page, 'accept-all');
      await page.goto(`${GATED}/way/cookie-marketing`);
      expect((await page.context().cookies()).map(({ name }) => name)).toContain('_meter1');
      await page.goto(`${GATED}/cookie-instellingen`);
      const recorded = page.waitForResponse((response) => response.url().endsWith('/_kc/decisions'));
      await page.click('[data-kc-do="withdraw-all"]');
      await recorded;
      await page.waitForTimeout(300);
      expect(await reached(stage, page, GATED)).toEqual([]);
      expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('_meter1');
      await page.context().close();
    }, 120_000);
});
