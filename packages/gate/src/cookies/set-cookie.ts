/** Judges one `Set-Cookie`: passed on, cut to the life that the policy says, or held (docs/spec/gate.md §5). */
import { judge } from '@kiwiconsent/policy/runtime';
import type { HeldVerdict } from '../rewrite/hold/address-judge.ts';
import type { Visit } from '../visit.ts';
import { longestLife } from './longest-life.ts';

export type JudgedCookie =
  | { readonly kind: 'passed'; readonly name: string; readonly value: string }
  /** It would have lived longer than the policy says, by so many seconds. */
  | { readonly kind: 'cut'; readonly name: string; readonly value: string; readonly seconds: number }
  | { readonly kind: 'held'; readonly name: string; readonly verdict: HeldVerdict };

type Where = Pick<Visit, 'policy' | 'surface' | 'choice'>;

/** `value` is the header's. Taking a cookie away is never held. Total: any text has an answer. */
export function filterSetCookie({ policy, surface, choice }: Where, value: string, now: Date): JudgedCookie {
  const [pair = '', ...attributes] = value.split(';');
  const name = nameOf(pair);
  const life = lifeOf(attributes, now);
  if (life !== 'session' && life <= 0) return { kind: 'passed', name, value };
  const verdict = judge(policy, surface, choice, { kind: 'cookie', name });
  if (!verdict.allowed) return { kind: 'held', name, verdict };
  const row = policy.technologies.find(({ id }) => id === verdict.technology);
  const longest = row === undefined ? 'session' : longestLife(row.retention, now);
  if (life === 'session' || (longest !== 'session' && life <= longest))
    return { kind: 'passed', name, value };
  const seconds = Math.ceil(longest === 'session' ? life : life - longest);
  return { kind: 'cut', name, value: cut(pair, attributes, longest), seconds };
}

/** Up to the first `=`; a text without one has no name (RFC 6265bis §5.6). */
export function nameOf(pair: string): string {
  const at = pair.indexOf('=');
  return at < 0 ? '' : pair.slice(0, at).trim();
}

/** Seconds to live, or `'session'`. `Max-Age` weighs more; the last of each counts. */
function lifeOf(attributes: readonly string[], now: Date): number | 'session' {
  let age: number | undefined;
  let expires: number | undefined;
  for (const attribute of attributes) {
    const at = attribute.indexOf('=');
    const name = (at < 0 ? attribute : attribute.slice(0, at)).trim().toLowerCase();
    const text = at < 0 ? '' : attribute.slice(at + 1).trim();
    if (name === 'max-age' && /^-?\d+$/.test(text)) age = Number(text);
    else if (name === 'expires') expires = expiry(text, now) ?? expires;
  }
  return age ?? expires ?? 'session';
}

/** A date that cannot be read here may be one to a browser: then it counts as for ever. */
function expiry(text: string, now: Date): number | undefined {
  if (text === '') return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : (time - now.getTime()) / 1000;
}

function cut(pair: string, attributes: readonly string[], longest: number | 'session'): string {
  const kept = attributes.filter((attribute) => !/^\s*(?:max-age|expires)\s*(?:=|$)/i.test(attribute));
  const life = longest === 'session' ? [] : [` Max-Age=${Math.floor(longest)}`];
  return [pair, ...kept, ...life].join(';');
}
