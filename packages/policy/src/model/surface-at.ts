import type { CompiledPolicy } from './compiled-policy.ts';
import type { Surface } from './surface.ts';

/**
 * The surface at `host` and `path`: the host exactly (without its port), and of its paths the longest that is a
 * prefix ending where a segment ends. `undefined` where the policy has none.
 */
export function surfaceAt(policy: CompiledPolicy, host: string, path: string): Surface | undefined {
  const bare = host.toLowerCase().replace(/\.?(:\d+)?$/, '');
  let best: Surface | undefined;
  let longest = -1;
  for (const surface of policy.surfaces) {
    if (!surface.hosts.includes(bare)) continue;
    for (const prefix of surface.paths) {
      if (prefix.length > longest && isUnder(path, prefix)) {
        best = surface;
        longest = prefix.length;
      }
    }
  }
  return best;
}

function isUnder(path: string, prefix: string): boolean {
  const stem = prefix.endsWith('/') ? prefix.slice(0, -1) : prefix;
  return path.startsWith(stem) && ['', '/', '?', '#'].includes(path.charAt(stem.length));
}
