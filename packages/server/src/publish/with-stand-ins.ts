import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';

/**
 * The policy with the hosts of `standsFor` wherever the host is that they stand for: on this machine `localhost` is
 * judged as the site itself, its own rows with paths too. Only for judging: the hash is that of the policy as published.
 */
export function withStandIns(policy: CompiledPolicy, standsFor: ReadonlyMap<string, string>): CompiledPolicy {
  const widened = (hosts: readonly string[]): readonly string[] => [
    ...hosts,
    ...[...standsFor].flatMap(([host, other]) =>
      hosts.includes(other) && !hosts.includes(host) ? [host] : [],
    ),
  ];
  return {
    ...policy,
    surfaces: policy.surfaces.map((surface) => ({ ...surface, hosts: widened(surface.hosts) })),
    technologies: policy.technologies.map((row) => ({ ...row, hosts: widened(row.hosts) })),
  };
}
