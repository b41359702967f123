import type { CompiledPolicy } from '../model/compiled-policy.ts';
import type { Surface } from '../model/surface.ts';
import type { Revocation, Technology } from '../model/technology.ts';

/** A technology as far as judging needs it: no words, no links. */
export type JudgedTechnology = Pick<
  Technology,
  'id' | 'kind' | 'name' | 'hosts' | 'paths' | 'provider' | 'category' | 'surfaces'
> & {
  /** What is called when it is withdrawn; judging does not read it. */
  readonly revoke?: readonly Revocation[];
  readonly consent:
    | { readonly kind: 'needed' }
    | { readonly kind: 'exempt' /** The visitor may object (LAW-15). */; readonly objection?: boolean };
};

export type JudgedSurface = Pick<Surface, 'id' | 'hosts' | 'signedIn' | 'asksMarketing'>;

/** The part of a compiled policy that `judge` reads; a whole `CompiledPolicy` is one. */
export interface Judgeable {
  readonly surfaces: readonly JudgedSurface[];
  readonly technologies: readonly JudgedTechnology[];
}

/** The smallest value that judges like `policy` does on `surface`: what a page carries. */
export function judgeableOn(policy: CompiledPolicy, surface: string): Judgeable {
  return {
    surfaces: policy.surfaces
      .filter(({ id }) => id === surface)
      .map(({ id, hosts, signedIn, asksMarketing }) => ({ id, hosts, signedIn, asksMarketing })),
    technologies: policy.technologies
      .filter((technology) => technology.surfaces.includes(surface))
      .map(({ id, kind, name, hosts, paths, provider, category, consent, revoke }) => ({
        id,
        kind,
        name,
        hosts,
        paths,
        provider,
        category,
        surfaces: [surface],
        consent:
          consent.kind === 'exempt' ? { kind: 'exempt', objection: consent.objection } : { kind: 'needed' },
        ...(revoke && { revoke }),
      })),
  };
}
