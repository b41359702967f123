import type { Language, Surface } from '@kiwiconsent/policy/compiled';
import {
  COOKIE_NAME,
  type CookieRecord,
  readCookie,
  type Standing,
  standing,
} from '@kiwiconsent/policy/runtime';
import type { FastifyRequest } from 'fastify';
import type { WitnessTokens } from '../door/witness-tokens.ts';
import { unknownHost } from '../errors.ts';
import type { Published } from '../publish/published.ts';
import type { Origins } from '../security/origins.ts';
import { languageAt } from './language-at.ts';
import { type Signals, signalsOf } from './signals.ts';

/** One visitor at one address: where, in which language, and what the visitor has said so far. */
export interface Visit {
  readonly surface: Surface;
  readonly language: Language;
  readonly standing: Standing;
  readonly signals: Signals;
  /** The choice's cookie as it came; '' for none. */
  readonly cookie: string;
  /** What the page's decisions bring back (`witnessTokens`); '' on a page that is the same for all. */
  readonly witness: string;
  /** Path and query of the request. */
  readonly path: string;
}

/** What of a request says who asks for what. */
export type Requested = Pick<FastifyRequest, 'url' | 'host' | 'headers' | 'cookies'>;

/** The visitor's cookie as it came; `undefined` where it is missing or not exactly one of ours (LAW-3). */
export function recordOf(request: Pick<Requested, 'cookies'>): CookieRecord | undefined {
  const value = request.cookies[COOKIE_NAME];
  return value === undefined ? undefined : readCookie(value);
}

/** What is known before anybody asks. */
export interface Known {
  readonly published: Published;
  readonly origins: Origins;
  readonly witnesses: WitnessTokens;
}

/** Who asks for what. Throws `KC-H01` for a host that is not ours. */
export function visitOf(
  request: Requested,
  { published, origins, witnesses }: Known,
  now: Date,
  language?: Language,
): Visit {
  const path = request.url;
  const surface = origins.surfaceAt(request.host, path);
  if (!surface) throw unknownHost();
  const signals = signalsOf(request.headers);
  return {
    surface,
    language: language ?? languageAt(published.current, path),
    standing: standing(recordOf(request), published.publication, surface.id, now, signals),
    signals,
    cookie: request.cookies[COOKIE_NAME] ?? '',
    witness: witnesses.of(published.current.hash, surface.id, now),
    path,
  };
}
