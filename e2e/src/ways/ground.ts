/**
 * A site on `localhost` (a secure context) with every way in on one page, the guard first in its head, and nothing
 * else of ours. `?guard=no` is the same page without us.
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
const config = JSON.stringify({ surface: 'website', publication, judgeable }).replace(/</g, '\\u003c');

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

/** `/ways/<index>` for the sets given. */
export async function openGround(sets: readonly (readonly Way[])[]): Promise<Ground> {
  const guard = `<script type="application/json" id="kc-page">${config}</script><script>${await guardText('guard-alone')}</script>`;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/way-')) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end('');
      return;
    }
    const set = sets[Number(/^\/ways\/(\d+)$/.exec(url.pathname)?.[1])];
    response.writeHead(set || url.pathname === '/empty' ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
    });
    const first = url.searchParams.get('guard') === 'no' ? '' : guard;
    const ways = (set ?? [])
      .map((way) => bodyOf(way, 'kind' in way ? nameOf(way as DeviceWay) : ''))
      .join('\n');
    response.end(
      set
        ? `<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,">${first}<script>var ways=[],did={},failed={}</script></head><body><p>x</p>${ways}</body></html>`
        : '<!doctype html><link rel="icon" href="data:,">',
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
