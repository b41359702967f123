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
const judgeable: Judgeable = {
  surfaces: [{ id: 'website', hosts: ['localhost'], signedIn: false, asksMarketing: false }],
  technologies: [
    { ...row, id: 'third', kind: 'sdk', name: 'third', hosts: [THIRD] },
    ...kinds.flatMap((kind) => [
      { ...row, id: `${kind}-way`, kind, name: kind === 'service-worker' ? '/way-*' : 'way-*', hosts: [] },
      { ...row, id: `${kind}-read`, kind, name: 'read-*', hosts: [] },
    ]),
    ...[...new Set(TRAIT_WAYS.map(({ id }) => id.replace(/\..*/, '')))].map((name) => {
      return { ...row, id: `trait-${name}`, kind: 'fingerprint', name, hosts: [] } as const;
    }),
  ],
};

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

function bodyOf({ id, code, markup }: Way, name: string): string {
  const text = (code ?? markup ?? '').replaceAll('{url}', `http://${THIRD}/${id}`).replaceAll('{name}', name);
  return code === undefined
    ? text
    : `<script>ways.push((async()=>{${text.replaceAll('</', '<\\/')}})().then(v=>{did[${JSON.stringify(id)}]=JSON.stringify(v)},e=>{failed[${JSON.stringify(id)}]=String(e)}))</script>`;
}

export interface Ground {
  readonly origin: string;
  close(): Promise<void>;
}

/** The policy that the gate sends: the hosts of what this visitor allows. */
const policyFor = (isGranted: boolean): string =>
  `default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'${isGranted ? ` ${THIRD}:* ws://${THIRD}:*` : ''}`;

/** What goes first in the head, and the policy that goes with it. */
async function heads(): Promise<(how: string, cookie: string) => readonly [head: string, policy?: string]> {
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
    return [head({ ...config, cookie, choice }, guard), policyFor(isGranted)];
  };
}

/** `/ways/<index>?guard=none|alone|gate` for the sets given. */
export async function openGround(sets: readonly (readonly Way[])[]): Promise<Ground> {
  const headFor = await heads();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const set = sets[Number(/^\/ways\/(\d+)$/.exec(url.pathname)?.[1])];
    const isScript = url.pathname.startsWith('/way-');
    const cookie = /cookie_consent=([^;]*)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const [head, policy] = headFor(url.searchParams.get('guard') ?? 'none', cookie);
    response.writeHead(set || isScript || url.pathname === '/empty' ? 200 : 404, {
      'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      ...(policy !== undefined && { 'content-security-policy': policy }),
    });
    if (isScript) return void response.end('');
    const ways = (set ?? []).map((way) => bodyOf(way, 'kind' in way ? nameOf(way as DeviceWay) : ''));
    const icon = '<meta charset="utf-8"><link rel="icon" href="data:,">';
    response.end(
      `<!doctype html><html><head>${icon}${set ? head : ''}<script>var ways=[],did={},failed={}</script></head><body><p>x</p>${ways.join('\n')}</body></html>`,
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
