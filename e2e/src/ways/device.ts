/** What is on the visitor's device for a site, as the browser itself has it: asked on a page without us. */
import type { Page } from 'playwright-core';

export async function onDevice(page: Page, origin: string): Promise<readonly string[]> {
  await page.goto(`${origin}/empty`);
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const stored = await page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys())
      files.push(`file-system ${name}`);
    return [
      ...Object.keys(localStorage).map((name) => `local-storage ${name}`),
      ...Object.keys(sessionStorage).map((name) => `session-storage ${name}`),
      ...(await indexedDB.databases()).map(({ name }) => `indexed-db ${name}`),
      ...(await caches.keys()).map((name) => `cache-storage ${name}`),
      ...(await navigator.serviceWorker.getRegistrations()).map(
        (each) =>
          `service-worker ${(each.active ?? each.installing ?? each.waiting)?.scriptURL.split('/').pop()}`,
      ),
      ...files,
    ];
  });
  return [...cookies, ...stored].sort();
}

/** Puts one thing of each kind there, before any visit, named `read-<kind>`. */
export async function seed(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/empty`);
  await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the page's own way
    document.cookie = 'read-cookie=1; max-age=9999';
    localStorage.setItem('read-local-storage', '1');
    sessionStorage.setItem('read-session-storage', '1');
    await new Promise((done) => {
      const request = indexedDB.open('read-indexed-db');
      request.onsuccess = done;
    });
    await caches.open('read-cache-storage');
  });
}
