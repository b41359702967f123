import type { Choice } from '@kiwiconsent/policy/runtime';
import type { Visit } from '../visit/visit.ts';

/** What a page says of its own visitor (docs/spec/page.md §2): the choice as judged, and the cookie it was read from. */
export function visitorOf({ standing, cookie }: Visit): { readonly choice: Choice; readonly cookie: string } {
  return { choice: standing.choice, cookie };
}
