/**
 * Pages without us, beside the site's own, for what a test does to the device and asks of it: `/seed` makes this
 * visitor's cookie and puts something of each kind there, `/dump` tells all that is there and takes it away. The
 * browser itself is asked, and for cookies the header that it sends.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SEEDS } from './catalogue.ts';

const page = (script: string): string =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script>(async()=>{${script}})()</script>`;

const SEED = page(`
for (const [kind, name] of ${JSON.stringify(SEEDS.map(({ key }) => key.split(' ')))}) {
  if (kind === 'cookie') document.cookie = name + '=1; max-age=9999';
  if (kind === 'local-storage') localStorage.setItem(name, '1');
  if (kind === 'session-storage') sessionStorage.setItem(name, '1');
  if (kind === 'indexed-db') await new Promise((done) => { const r = indexedDB.open(name); r.onsuccess = () => { r.result.close(); done() } });
  if (kind === 'cache-storage') await caches.open(name).catch(() => {});
}
await fetch('/tell?as=seeded', { method: 'POST' })`);

const DUMP = page(`
const found = [], or = (value, instead) => Promise.resolve(value).catch(() => instead);
found.push(...Object.keys(localStorage).map((name) => 'local-storage ' + name));
found.push(...Object.keys(sessionStorage).map((name) => 'session-storage ' + name));
const databases = await indexedDB.databases();
found.push(...databases.map(({ name }) => 'indexed-db ' + name));
const kept = self.caches ? await or(caches.keys(), []) : [];
found.push(...kept.map((name) => 'cache-storage ' + name));
const buckets = navigator.storageBuckets ? await or(navigator.storageBuckets.keys(), []) : [];
found.push(...buckets.map((name) => 'cache-storage ' + name));
const workers = navigator.serviceWorker ? await or(navigator.serviceWorker.getRegistrations(), []) : [];
for (const each of workers) found.push('service-worker ' + (each.active ?? each.installing ?? each.waiting)?.scriptURL.split('/').pop());
const files = await or(navigator.storage?.getDirectory?.());
const names = [];
if (files) for await (const name of files.keys()) names.push(name);
found.push(...names.map((name) => 'file-system ' + name));
await fetch('/tell?as=stored', { method: 'POST', body: JSON.stringify(found) });
localStorage.clear(); sessionStorage.clear();
for (const { name } of databases) await new Promise((done) => { const r = indexedDB.deleteDatabase(name); r.onsuccess = r.onerror = r.onblocked = done });
for (const name of kept) await caches.delete(name);
for (const name of buckets) await navigator.storageBuckets.delete(name);
for (const each of workers) await each.unregister();
for (const name of names) await or(files.removeEntry(name, { recursive: true }));
await fetch('/tell?as=emptied', { method: 'POST' })`);

const cookiesOf = (request: IncomingMessage): readonly string[] =>
  (request.headers.cookie ?? '').split('; ').flatMap((pair) => pair.split('=')[0] || []);

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** What pages told, by name. */
export type Told = Record<string, string>;

/** Answers a path of these pages; `false` for any other. */
export function serveDevicePages(request: IncomingMessage, response: ServerResponse, told: Told): boolean {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const html = (text: string): boolean => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(text);
    return true;
  };
  switch (url.pathname) {
    case '/tell':
      void bodyOf(request).then((body) => {
        told[url.searchParams.get('as') ?? ''] = body;
        response.end('');
      });
      return true;
    case '/seed': {
      const value = url.searchParams.get('is') ?? '';
      const age = value === '' ? 0 : 9999;
      response.setHeader('set-cookie', `cookie_consent=${value}; Path=/; Max-Age=${age}; SameSite=Lax`);
      return html(SEED);
    }
    case '/dump':
      told['cookies'] = JSON.stringify(cookiesOf(request).map((name) => `cookie ${name}`));
      return html(DUMP);
    default:
      return false;
  }
}
