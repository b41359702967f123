/**
 * A page on `localhost` (a secure context) with nothing but the guard first in its head: alone, with a policy such as the
 * gate's, or not there at all.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Choice, Judgeable } from '@kiwiconsent/policy/runtime';
import { writeCookie } from '@kiwiconsent/policy/runtime';
import { guardText } from './guard-text.ts';

const HOST = 'third.test';
const HASH = '0123456789abcdef';
const publication = { policy: HASH, choiceHolds: 'P6M', earlier: {} };

const row = {
  provider: 'third',
  category: 'marketing',
  surfaces: ['website'],
  consent: { kind: 'needed' },
  paths: [],
} as const;

/** One third party, and what it keeps in each storage as `way-…`. */
const judgeable: Judgeable = {
  surfaces: [{ id: 'website', hosts: ['localhost'], signedIn: false, asksMarketing: false }],
  technologies: [
    { ...row, id: 'third', kind: 'sdk', name: 'third', hosts: [HOST] },
    { ...row, id: 'third-cookie', kind: 'cookie', name: 'way-*', hosts: [] },
    { ...row, id: 'third-local', kind: 'local-storage', name: 'way-*', hosts: [] },
    { ...row, id: 'third-session', kind: 'session-storage', name: 'way-*', hosts: [] },
  ],
};

/** The cookie of a visitor who said this about marketing, just now. */
export function cookieOf(answer: 'granted' | 'denied'): string {
  const choice: Choice = { categories: { marketing: answer }, providers: {}, objections: [] };
  const at = Math.floor(Date.now() / 1000) - 60;
  return writeCookie({
    surfaces: { website: { at, policy: HASH, receipt: 'x'.repeat(22), choice } },
  });
}

/** The policy that the gate sends: the hosts of what this visitor allows. */
const policyFor = (isGranted: boolean): string =>
  `default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'${isGranted ? ` ${HOST}:* ws://${HOST}:*` : ''}`;

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

export interface Ground {
  readonly origin: string;
  close(): Promise<void>;
}

/** `/?guard=none|alone|gate`, and `/empty` without us. */
export async function openGround(): Promise<Ground> {
  const headFor = await heads();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const cookie = /cookie_consent=([^;]*)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const [head, policy] = headFor(url.searchParams.get('guard') ?? 'none', cookie);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (policy !== undefined) response.setHeader('content-security-policy', policy);
    response.end(
      `<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}</head><body><p>x</p></body></html>`,
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
