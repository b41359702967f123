/** What is on a visitor's device for the site, as the browser itself has it: no code of the page is asked. */
import type { CDPSession, Page } from 'playwright-core';
import type { Kept } from './tracker.ts';

async function stored(
  session: CDPSession,
  origin: string,
  isLocalStorage: boolean,
): Promise<readonly string[]> {
  const storageId = { securityOrigin: origin, isLocalStorage };
  const { entries } = await session.send('DOMStorage.getDOMStorageItems', { storageId });
  return entries.flatMap(([key]) => key ?? []);
}

/** Every name of every kind, but for what is ours. `page` is at the site. */
export async function onDevice(page: Page, origin: string): Promise<readonly Kept[]> {
  const context = page.context();
  const session = await context.newCDPSession(page);
  try {
    const [cookies, local, tab, databases, kept] = await Promise.all([
      context.cookies(origin),
      stored(session, origin, true),
      stored(session, origin, false),
      session.send('IndexedDB.requestDatabaseNames', { securityOrigin: origin }),
      session.send('CacheStorage.requestCacheNames', { securityOrigin: origin }),
    ]);
    return [
      ...cookies.filter(({ name }) => name !== 'cookie_consent').map(({ name }): Kept => `cookie ${name}`),
      ...local.map((name): Kept => `local-storage ${name}`),
      ...tab.map((name): Kept => `session-storage ${name}`),
      ...databases.databaseNames.map((name): Kept => `indexed-db ${name}`),
      ...kept.caches.map(({ cacheName }): Kept => `cache-storage ${cacheName}`),
    ].sort();
  } finally {
    await session.detach();
  }
}
