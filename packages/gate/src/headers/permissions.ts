/**
 * `Permissions-Policy`: features that follow people, and that no inventory can declare, are off for the page and all
 * it embeds (ENF-8). What the site itself says about a feature stays.
 */
import { parted } from './field.ts';

/**
 * Off for everyone. Names that today's browsers know; an unknown one (the retired
 * `join-ad-interest-group`, `run-ad-auction`) would fill the console of every page.
 */
const CLOSED: readonly string[] = ['browsing-topics'];
/** Off for what the page embeds. */
const OWN_ONLY: readonly string[] = ['storage-access'];

const ALONE = [...CLOSED.map((name) => `${name}=()`), ...OWN_ONLY.map((name) => `${name}=(self)`)].join(', ');

export function permissionsPolicy(site: readonly string[]): string {
  if (site.length === 0) return ALONE;
  const said = new Set(
    site.flatMap((value) => parted(value, ',')).map((each) => each.split('=')[0]?.trim().toLowerCase()),
  );
  const ours = [
    ...CLOSED.map((name) => [name, '()'] as const),
    ...OWN_ONLY.map((name) => [name, '(self)'] as const),
  ];
  return [...site, ...ours.flatMap(([name, who]) => (said.has(name) ? [] : [`${name}=${who}`]))].join(', ');
}
