/** The hosts that this visitor's verdicts allow, as sources of a Content-Security-Policy (ENF-4). */
import type { Technology } from '@kiwiconsent/policy/compiled';
import { judge } from '@kiwiconsent/policy/runtime';
import type { NetworkKind } from '../rewrite/hold/address-judge.ts';
import type { Visit } from '../visit.ts';

/**
 * `host:*`, or the host with each declared path. A port does not count for a verdict, and so not here.
 *
 * KNOWN LIMIT: a source cannot leave a path or a subdomain out. Where a host is allowed as a whole and one path of it
 * is held, the rewrite and the guard hold that path.
 */
export function sources(visit: Visit, kind: NetworkKind): readonly string[] {
  const { policy, surface, choice } = visit;
  const own = policy.surfaces.find(({ id }) => id === surface)?.hosts ?? [];
  const found = new Set(own.map((host) => `${host}:*`));
  for (const row of policy.technologies) {
    if (!row.surfaces.includes(surface)) continue;
    for (const host of row.hosts) {
      for (const path of row.paths.length > 0 ? row.paths : ['']) {
        const thing = { kind, host: aHost(host), path: path || '/' };
        const verdict = judge(policy, surface, choice, thing);
        if (!verdict.allowed || !isOf(row, verdict.technology, policy.technologies)) continue;
        for (const each of asPaths(path)) found.add(`${host.toLowerCase()}:*${each}`);
      }
    }
  }
  // A path of a host that is there as a whole adds nothing.
  return [...found].filter((each) => each.endsWith(':*') || !found.has(each.replace(/:\*.*$/, ':*')));
}

/** A host that `*.x.example` means. */
function aHost(host: string): string {
  return host.startsWith('*.') ? `any${host.slice(1)}` : host;
}

/** The verdict came from this row, or from one with the same hosts. */
function isOf(row: Technology, id: string, all: readonly Technology[]): boolean {
  if (row.id === id) return true;
  const other = all.find((each) => each.id === id);
  return other?.hosts.some((host) => row.hosts.includes(host)) ?? false;
}

/** A path that ends in `/` is a prefix in a source; another is only itself. */
function asPaths(path: string): readonly string[] {
  if (path === '' || path === '/') return [''];
  const written = encodeURI(decoded(path)).replaceAll(';', '%3B').replaceAll(',', '%2C');
  return written.endsWith('/') ? [written] : [written, `${written}/`];
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
