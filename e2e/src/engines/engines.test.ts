import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EngineSession, openFirefox, openWebKit, reasonMissing } from '../browsers.ts';
import { openThirdParty, type ThirdParty } from '../third-party.ts';

const ENGINES = [
  ['firefox', openFirefox],
  ['webkit', openWebKit],
] as const;

describe.each(ENGINES)('%s', (engine, open) => {
  const missing = reasonMissing(engine);
  let session: EngineSession;
  let site: ThirdParty;

  beforeAll(async () => {
    if (missing !== undefined) return;
    site = await openThirdParty();
    session = await open();
  });

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  test('can be driven: it opens a page, sees what is on it, and keeps a cookie', async ({ skip }) => {
    if (missing !== undefined) return skip(missing);
    await session.goto(`${site.origin}/page`);
    expect(await session.isVisible('p')).toBe(true);
    expect(await session.isVisible('kc-ask')).toBe(false);
    const cookie = await session.cookie('third_party');
    expect(cookie?.value).toBe('127.0.0.1');
    expect((cookie?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(300 * 86_400);
    expect(site.requests().map(({ path }) => path)).toContain('/page');
  });
});
