import type { Language, Surface } from '@kiwiconsent/policy/compiled';
import {
  COOKIE_NAME,
  type CookieRecord,
  readCookie,
  type Standing,
  standing,
} from '@kiwiconsent/policy/runtime';
import type { FastifyRequest } from 'fastify';
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

/** Who asks for what. Throws `KC-H01` for a host that is not ours. */
export function visitOf(
  request: Requested,
  published: Published,
  origins: Origins,
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
    path,
  };
}
