/** The Content-Security-Policy of our pages: no `unsafe-*`, nothing that is not listed (BRW-12). */
import { createHash } from 'node:crypto';
import type { CompiledPolicy, NetworkKind } from '@kiwiconsent/policy/compiled';
import { type Choice, judge } from '@kiwiconsent/policy/runtime';

export interface PagePolicy {
  /** The text of each inline style element, exactly. */
  readonly styles: readonly string[];
  /** The hash of each inline script: `sha384-…`. */
  readonly scripts: readonly string[];
  /**
   * `ours`: document, settings, receipt, error: nothing of third parties, and no string reaches a script sink.
   * `site`: the site's own pages: also the declared hosts of the surface, since a grant releases them in place.
   */
  readonly page: 'ours' | 'site';
  /** Where a grant does not release in place: only hosts that this choice allows (ENF-4). */
  readonly choice?: Choice;
  /** Whether another page of the same origin may frame this one; never another origin (SEC-7). */
  readonly frame: 'never' | 'own-origin';
}

type Directive = 'script-src' | 'connect-src' | 'frame-src' | 'img-src' | 'font-src' | 'style-src';

const DIRECTIVES: Readonly<Record<NetworkKind, readonly Directive[]>> = {
  pixel: ['img-src', 'connect-src'],
  script: ['script-src', 'connect-src'],
  frame: ['frame-src'],
  image: ['img-src'],
  font: ['font-src'],
  style: ['style-src'],
  request: ['connect-src'],
  sdk: ['connect-src'],
};

function hostsFor(
  policy: CompiledPolicy,
  surface: string,
  directive: Directive,
  choice: Choice | undefined,
): readonly string[] {
  const hosts = policy.technologies
    .filter(({ kind, surfaces }) => kind in DIRECTIVES && surfaces.includes(surface))
    .filter(({ kind }) => DIRECTIVES[kind as NetworkKind].includes(directive))
    .filter(({ id }) => !choice || judge(policy, surface, choice, { kind: 'technology', id }).allowed)
    .flatMap((technology) => technology.hosts);
  return [...new Set(hosts)];
}

const hashes = new Map<string, string>();

/** The source expression that allows exactly the inline text `text`. Our few style sheets are hashed once. */
export function hashSource(text: string): string {
  const had = hashes.get(text);
  if (had !== undefined) return had;
  const source = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  if (hashes.size < 100) hashes.set(text, source);
  return source;
}

export function contentSecurityPolicy(policy: CompiledPolicy, surface: string, asked: PagePolicy): string {
  const hosts = (directive: Directive): readonly string[] =>
    asked.page === 'site' ? hostsFor(policy, surface, directive, asked.choice) : [];
  const listed: readonly (readonly [string, ...string[]])[] = [
    ['default-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['frame-ancestors', asked.frame === 'never' ? "'none'" : "'self'"],
    ['script-src', "'self'", ...asked.scripts.map((hash) => `'${hash}'`), ...hosts('script-src')],
    ['style-src', "'self'", ...asked.styles.map(hashSource), ...hosts('style-src')],
    ['img-src', "'self'", 'data:', ...hosts('img-src')],
    ['font-src', "'self'", ...hosts('font-src')],
    ['connect-src', "'self'", ...hosts('connect-src')],
    ['frame-src', "'self'", ...hosts('frame-src')],
    ['manifest-src', "'self'"],
    ['media-src', "'self'"],
  ];
  const trusted: readonly (readonly [string, ...string[]])[] = [
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'kc'],
  ];
  return [...listed, ...(asked.page === 'ours' ? trusted : [])].map((parts) => parts.join(' ')).join('; ');
}
