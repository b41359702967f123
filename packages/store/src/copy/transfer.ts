import type { Page } from './tables.ts';

/** A whole store in pages, for copying it elsewhere. */
export interface Transfer {
  /** Everything as it stood at one moment, while others go on appending. */
  pages(): AsyncIterable<Page>;
  /**
   * Fills an empty store, all of it or nothing. Nobody else may use the store meanwhile. Rejects with `KC-S16` where
   * something was recorded or published in it before.
   */
  fill(pages: AsyncIterable<Page>): Promise<void>;
}
