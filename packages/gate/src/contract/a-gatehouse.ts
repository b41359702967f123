/** A gatehouse for tests: a real policy, our own parts as short marks, the choice in the cookie `cookie_consent`. */
import { type CompiledPolicy, surfaceAt } from '@kiwiconsent/policy/compiled';
import { type Choice, SILENCE } from '@kiwiconsent/policy/runtime';
import type { Asked, Gatehouse, Visitor } from '../adapters/gatehouse.ts';
import type { JudgedCookie } from '../cookies/set-cookie.ts';
import { valuesOf } from '../headers/field.ts';
import type { Held } from '../rewrite/hold/address-judge.ts';

export interface Told {
  readonly held: readonly Held[];
  readonly cookies: readonly JudgedCookie[];
}

const answers = (answer: 'granted' | 'denied'): Choice => ({
  ...SILENCE,
  categories: { functional: answer, analytics: answer, marketing: answer, external: answer },
});

const CHOICES: Readonly<Record<string, Choice>> = {
  all: answers('granted'),
  none: answers('denied'),
  external: { ...SILENCE, categories: { external: 'granted' } },
};

export const HEAD = '<meta name="ours" content="head">';
export const BODY = '<p id="ours">banner</p>';

export function aGatehouse(policy: CompiledPolicy, told: Told[] = []): Gatehouse {
  const visitor = ({ host, path, fields }: Asked): Visitor | undefined => {
    const surface = surfaceAt(policy, host.replace(/:\d+$/, ''), path);
    if (surface === undefined) return undefined;
    const cookie = valuesOf(fields, 'cookie').join('; ');
    const said = /(?:^|; )cookie_consent=(\w+)/.exec(cookie)?.[1] ?? '';
    return {
      policy,
      surface: surface.id,
      choice: CHOICES[said] ?? SILENCE,
      address: `https://${host}${path}`,
      now: new Date('2026-11-23T12:00:00Z'),
      mode: 'visitor',
      reports: '/_kc/reports',
      ours: { files: '/_kc/' },
      state: said || 'silence',
      head: (placing) => (placing === 'fragment' ? '' : HEAD),
      body: (placing) => (placing === 'page' ? BODY : ''),
      placeholder: ({ verdict }) => `<i>${verdict.technology}</i>`,
      onHeld: (held, cookies) => told.push({ held, cookies }),
    };
  };
  return {
    visitor,
    isOurs: (path) => path.startsWith('/_kc/'),
    answer: (_request, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('ours'),
    respond: async () => new Response('ours', { headers: { 'content-type': 'text/plain' } }),
  };
}
