import { BoundedMap } from '../entry/bounded-map.ts';

/** What this process knows to be in the database, so that it is not asked again for each receipt. */
export interface Known {
  /** Rows of `statements`, by the statement's text. */
  readonly statements: BoundedMap<string, number>;
  /** Hashes in `archive`. */
  readonly artefacts: BoundedMap<string, true>;
}

export function nothingKnown(): Known {
  return { statements: new BoundedMap(1000), artefacts: new BoundedMap(4000) };
}
