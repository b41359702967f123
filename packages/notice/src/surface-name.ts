import type { Surface } from '@kiwiconsent/policy/compiled';
import type { Source } from './source.ts';

/** Where a surface is: each host with each path, `www.example.org/platform`. */
export function addressesOf(surface: Surface): readonly string[] {
  const paths = surface.paths.length === 0 ? ['/'] : surface.paths;
  return surface.hosts.flatMap((host) => paths.map((path) => (path === '/' ? host : `${host}${path}`)));
}

/** *Website* or *Platform*; with its addresses where two surfaces would share that name. */
export function surfaceName(source: Source, surface: Surface): string {
  const { surfaces } = source.words;
  const name = surface.signedIn ? surfaces.platform : surfaces.website;
  const isShared = source.policy.surfaces.some(
    ({ id, signedIn }) => id !== surface.id && signedIn === surface.signedIn,
  );
  return isShared ? fullSurfaceName(source, surface) : name;
}

/** The name with its addresses. */
export function fullSurfaceName(source: Source, surface: Surface): string {
  const { surfaces } = source.words;
  const name = surface.signedIn ? surfaces.platform : surfaces.website;
  return surfaces.addressed(name, addressesOf(surface).join(', '));
}
