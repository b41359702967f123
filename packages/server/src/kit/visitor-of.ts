import type { Choice } from '@kiwiconsent/policy/runtime';
import type { Visit } from '../visit/visit.ts';

/**
 * What a page says of its own visitor (docs/spec/page.md §2): the choice as judged, the cookie it was read from, and what
 * its decisions bring back.
 */
export function visitorOf({ standing, cookie, witness }: Visit): {
  readonly choice: Choice;
  readonly cookie: string;
  readonly witness: string;
} {
  return { choice: standing.choice, cookie, witness };
}
