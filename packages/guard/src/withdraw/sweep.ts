/**
 * Takes away what the policy declares and the visitor refused: all of this site that a script can reach (WD-4). What
 * is necessary or exempt, such as the session, is never touched; nor is what nobody declared (WD-11).
 *
 * KNOWN LIMIT: `HttpOnly` cookies are the server's to expire; what another party keeps on its own site is out of reach,
 * and the preferences say so (WD-9). A cookie of another path than this page's is found on a page of that path.
 */
import { type Choice, type Judgeable, judge } from '@kiwiconsent/policy/runtime';
import { type Native, placesOn } from './device.ts';

/** `pattern` has at most one `*`. */
export function isNamed(pattern: string, name: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return pattern === name;
  return name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
}

/**
 * Resolves with how many things were found and taken away. Total: a place that cannot be read has nothing to take away,
 * and what one place does never keeps another from being swept.
 */
export async function sweep(
  policy: Judgeable,
  surface: string,
  choice: Choice,
  native: Native = (callable) => callable,
): Promise<number> {
  const isRefused = (id: string): boolean => {
    const { because } = judge(policy, surface, choice, { kind: 'technology', id });
    return because === 'denied' || because === 'objected';
  };
  const refused = policy.technologies.filter(({ id }) => isRefused(id));
  // A name that another row allows stays: rows may overlap, and the longer name says more.
  const isToGo = (kind: string, name: string): boolean =>
    refused.some((row) => row.kind === kind && isNamed(row.name, name)) &&
    !judge(policy, surface, choice, { kind: kind as 'cookie', name }).allowed;
  let taken = 0;
  for (const { kind, names, remove } of placesOn(native)) {
    if (!refused.some((row) => row.kind === kind)) continue;
    try {
      for (const name of await names()) {
        if (!isToGo(kind, name)) continue;
        taken += 1;
        await remove(name);
      }
    } catch {}
  }
  return taken;
}
