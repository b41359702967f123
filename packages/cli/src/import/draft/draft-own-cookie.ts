import { doubted, type Node, said, under, words } from './node.ts';

/** The cookie in which the choice itself is kept. */
export const OWN_COOKIE = 'cookie_consent';

/** Its row, where the document has none: what is known of it is written, its words are for a person (P40). */
export function ownCookie(owner: string, surfaces: readonly string[], language: string): Node {
  const entries = [
    said('name', OWN_COOKIE, 'not in the document: KiwiConsent keeps the choice in it'),
    said('kind', 'cookie'),
    said('provider', owner),
    said('category', 'necessary'),
    words('surfaces', surfaces),
    under('purpose', [doubted(language, 'remembers your choice', 'in words for visitors')]),
    said('retention', 'P6M'),
    under('consent', [
      said('exempt', 'preference-storage'),
      under('reason', [doubted(language, 'why it may do without consent', 'in words for visitors')]),
    ]),
  ];
  return { kind: 'map', entries };
}
