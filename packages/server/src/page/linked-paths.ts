import type { CompiledPolicy, Language, PolicyDocument } from '@kiwiconsent/policy/compiled';

/**
 * The paths on this site that the policy's links name, each with the languages that share it, in the policy's
 * order. Links to other sites are theirs to serve.
 */
export function linkedPaths(
  policy: CompiledPolicy,
  link: keyof PolicyDocument['links'],
): ReadonlyMap<string, readonly Language[]> {
  const paths = new Map<string, Language[]>();
  for (const language of policy.languages) {
    const path = policy.document.links[link][language] ?? '';
    if (!path.startsWith('/') || path.startsWith('//')) continue;
    paths.set(path, [...(paths.get(path) ?? []), language]);
  }
  return paths;
}

/** The same page in every language that has a path of its own for it. */
export function alternatesOf(
  policy: CompiledPolicy,
  link: keyof PolicyDocument['links'],
): readonly { readonly language: Language; readonly path: string }[] {
  return [...linkedPaths(policy, link)].map(([path, languages]) => ({ language: languages[0] ?? '', path }));
}
