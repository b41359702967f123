/**
 * A site on `localhost` (a secure context) with every way in on one page, the guard first in its head, and nothing
 * else of ours: alone, behind a policy such as the gate's, or not there at all.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEVICE_WAYS, type DeviceWay, READ_WAYS, TRAIT_WAYS, type Way } from '@kiwiconsent/guard/ways';
import type { Choice, Judgeable } from '@kiwiconsent/policy/runtime';
import { writeCookie } from '@kiwiconsent/policy/runtime';
import { guardText } from './guard-text.ts';

export const THIRD = 'third.test';
const HASH = '0123456789abcdef';

const row = {
  provider: 'third',
  category: 'marketing',
  surfaces: ['website'],
  consent: { kind: 'needed' },
  paths: [],
} as const;
const kinds = [...new Set([...DEVICE_WAYS, ...READ_WAYS].map(({ kind }) => kind))];

/** All that the ways do is declared and needs consent, but for what is named `undeclared…`. */
const judgeableFor = (third: string): Judgeable => ({
  surfaces: [{ id: 'website', hosts: ['localhost'], signedIn: false, asksMarketing: false }],
  technologies: [
    { ...row, id: 'third', kind: 'sdk', name: 'third', hosts: [third] },
    ...kinds.flatMap((kind) => [
      { ...row, id: `${kind}-way`, kind, name: kind === 'service-worker' ? '/way-*' : 'way-*', hosts: [] },
      { ...row, id: `${kind}-read`, kind, name: 'read-*', hosts: [] },
    ]),
    ...[...new Set(TRAIT_WAYS.map(({ id }) => id.replace(/\..*/, '')))].map((name) => {
      return { ...row, id: `trait-${name}`, kind: 'fingerprint', name, hosts: [] } as const;
    }),
  ],
});

const publication = { policy: HASH, choiceHolds: 'P6M', earlier: {} };

/** The cookie of a visitor who said this about marketing, just now. */
export function cookieOf(answer: 'granted' | 'denied'): string {
  const choice: Choice = { categories: { marketing: answer }, providers: {}, objections: [] };
  const at = Math.floor(Date.now() / 1000) - 60;
  return writeCookie({
    surfaces: { website: { at, policy: HASH, receipt: 'x'.repeat(22), choice } },
  });
}

export const nameOf = (way: DeviceWay): string =>
  way.family === 'read' ? `read-${way.kind}` : `way-${way.id}`;

function bodyOf({ id, code, markup }: Way, third: string, name: string): string {
  const text = (code ?? markup ?? '')
    .replaceAll('{url}', `${third}/${id}`)
    .replaceAll('{third}', third)
    .replaceAll('{name}', name);
  return code === undefined
    ? text
    : `<script>ways.push((async()=>{${text.replaceAll('</', '<\\/')}})().then(v=>{did[${JSON.stringify(id)}]=JSON.stringify(v)},e=>{failed[${JSON.stringify(id)}]=String(e)}))</script>`;
}

export interface Ground {
  readonly origin: string;
  /** What a page told by `/tell?as=…&what=…`: `/dump` tells what is stored, as `stored`. */
  readonly told: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A page without us that tells the names of all that the site stored, and takes them away. */
const DUMP = `<!doctype html><link rel="icon" href="data:,"><script>(async () => {
  const names = [...document.cookie.split('; ').filter(Boolean).map((pair) => 'cookie ' + pair.split('=')[0])];
  names.push(...Object.keys(localStorage).map((name) => 'local-storage ' + name));
  names.push(...Object.keys(sessionStorage).map((name) => 'session-storage ' + name));
  const databases = await indexedDB.databases();
  names.push(...databases.map(({ name }) => 'indexed-db ' + name));
  const kept = self.caches ? await caches.keys().catch(() => []) : [];
  names.push(...kept.map((name) => 'cache-storage ' + name));
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of databases) indexedDB.deleteDatabase(name);
  for (const name of kept) await caches.delete(name);
  await fetch('/tell?as=stored&what=' + encodeURIComponent(names.sort().join()));
})()</script>`;

/** The policy that the gate sends: the hosts of what this visitor allows. */
const policyFor = (third: string, isGranted: boolean): string =>
  `default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'${isGranted ? ` ${third}:* ws://${third}:*` : ''}`;

/** What goes first in the head, and the policy that goes with it. */
async function heads(
  third: string,
): Promise<(how: string, cookie: string) => readonly [head: string, policy?: string]> {
  const judgeable = judgeableFor(third);
  const [alone, guard] = [await guardText('guard-alone'), await guardText('guard')];
  const head = (config: object, script: string): string =>
    `<script type="application/json" id="kc-page">${JSON.stringify(config).replace(/</g, '\\u003c')}</script><script>${script}</script>`;
  return (how, cookie) => {
    if (how === 'none') return [''];
    const config = { surface: 'website', publication, judgeable };
    if (how === 'alone') return [head(config, alone)];
    const isGranted = cookie.includes('marketing=1');
    const categories = isGranted ? { marketing: 'granted' } : {};
    const choice = { categories, providers: {}, objections: [] };
    return [head({ ...config, cookie, choice }, guard), policyFor(third, isGranted)];
  };
}

/** `/ways/<index>?guard=none|alone|gate` for the sets given. */
export async function openGround(
  sets: readonly (readonly Way[])[],
  third: string = `http://${THIRD}`,
): Promise<Ground> {
  const headFor = await heads(new URL(third).hostname);
  const told: Record<string, string> = {};
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const set = sets[Number(/^\/ways\/(\d+)$/.exec(url.pathname)?.[1])];
    const isScript = url.pathname.startsWith('/way-');
    const cookie = /cookie_consent=([^;]*)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const [head, policy] = headFor(url.searchParams.get('guard') ?? 'none', cookie);
    response.writeHead(set || isScript || /^\/(empty|dump|tell)$/.test(url.pathname) ? 200 : 404, {
      'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      ...(policy !== undefined && { 'content-security-policy': policy }),
    });
    if (isScript) return void response.end('');
    if (url.pathname === '/tell') {
      told[url.searchParams.get('as') ?? ''] = url.searchParams.get('what') ?? '';
      return void response.end('');
    }
    if (url.pathname === '/dump') return void response.end(DUMP);
    const ways = (set ?? []).map((way) => bodyOf(way, third, 'kind' in way ? nameOf(way as DeviceWay) : ''));
    const icon = '<meta charset="utf-8"><link rel="icon" href="data:,">';
    response.end(
      `<!doctype html><html><head>${icon}${set ? head : ''}<script>var ways=[],did={},failed={}</script></head><body><p>x</p>${ways.join('\n')}</body></html>`,
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    told,
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
