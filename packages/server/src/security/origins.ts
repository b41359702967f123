/** Which hosts and origins are ours. Decided from the options alone: no header of a proxy is believed. */
import { type CompiledPolicy, type Surface, surfaceAt } from '@kiwiconsent/policy/compiled';
import { badOrigin } from '../errors.ts';

export interface Origins {
  /** The site's first origin, for addresses that must be whole. */
  readonly first: string;
  /** Whether `origin` (of the `Origin` header) is one of ours. */
  readonly has: (origin: string) => boolean;
  /** Whether cookies for `host` are sent over https only. */
  readonly isSecure: (host: string) => boolean;
  /** Hosts that stand for a host of the policy. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** The surface at a host (with or without port) and path; `undefined` for a host that is not ours. */
  readonly surfaceAt: (host: string, path: string) => Surface | undefined;
}

function parsed(origin: string): URL {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (!url || url.origin !== origin.replace(/\/$/, '')) throw badOrigin(origin);
  return url;
}

const bare = (host: string): string => host.toLowerCase().replace(/\.?(:\d+)?$/, '');

export function originsOf(
  policy: CompiledPolicy,
  origins: readonly string[],
  aliases: Readonly<Record<string, string>> | undefined,
): Origins {
  const urls = origins.map(parsed);
  const known = new Set(policy.surfaces.flatMap(({ hosts }) => hosts));
  const first = policy.surfaces[0]?.hosts[0] ?? '';
  const standsFor = new Map(
    aliases
      ? Object.entries(aliases)
      : urls.filter(({ hostname }) => !known.has(hostname)).map(({ hostname }) => [hostname, first]),
  );
  const plain = new Set(urls.filter(({ protocol }) => protocol === 'http:').map(({ host }) => host));
  return {
    first: urls[0]?.origin ?? `https://${first}`,
    has: (origin) => urls.some((url) => url.origin === origin),
    // A `Secure` cookie from http://localhost is dropped by WebKit, so plain http gets none.
    isSecure: (host) => !plain.has(host.toLowerCase()),
    standsFor,
    surfaceAt: (host, path) => surfaceAt(policy, standsFor.get(bare(host)) ?? host, path),
  };
}
