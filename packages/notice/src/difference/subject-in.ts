import type { CompiledPolicy, Provider, Surface, Technology } from '@kiwiconsent/policy/compiled';
import { CATEGORIES, type Category } from '@kiwiconsent/policy/runtime';

/** What a change's subject names in one of the two policies. */
export type Subject =
  | { readonly kind: 'technology'; readonly technology: Technology }
  | { readonly kind: 'provider'; readonly provider: Provider }
  | { readonly kind: 'surface'; readonly surface: Surface }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'policy' }
  | { readonly kind: 'absent' };

const ABSENT: Subject = { kind: 'absent' };

/** Finds `technology:film`, `provider:tube`, `surface:website`, `category:external`; anything else is the policy. */
export function subjectIn(policy: CompiledPolicy, subject: string): Subject {
  const [kind = '', ...rest] = subject.split(':');
  const id = rest.join(':');
  switch (kind) {
    case 'technology': {
      const technology = policy.technologies.find((row) => row.id === id);
      return technology === undefined ? ABSENT : { kind, technology };
    }
    case 'provider': {
      const provider = policy.providers.find((each) => each.id === id);
      return provider === undefined ? ABSENT : { kind, provider };
    }
    case 'surface': {
      const surface = policy.surfaces.find((each) => each.id === id);
      return surface === undefined ? ABSENT : { kind, surface };
    }
    case 'category': {
      const category = CATEGORIES.find((each) => each === id);
      return category === undefined ? ABSENT : { kind, category };
    }
    default:
      return { kind: 'policy' };
  }
}
