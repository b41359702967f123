import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { Choice } from '@kiwiconsent/policy/runtime';

/** One visitor on one page: all that the gate judges by. */
export interface Visit {
  readonly policy: CompiledPolicy;
  readonly surface: string;
  /** As it stands now (`standing`); `choiceForAll` where every visitor gets the same bytes. */
  readonly choice: Choice;
  /** The page's own address, absolute, as the visitor's browser knows it. */
  readonly address: string;
}

/**
 * The choice that holds for everyone at once: nothing is granted, and what a visitor may object to is objected to.
 * The page script releases the rest, each in its own browser.
 */
export function choiceForAll(policy: CompiledPolicy): Choice {
  const objections = policy.technologies.flatMap(({ id, consent }) =>
    consent.kind === 'exempt' && consent.objection ? [id] : [],
  );
  return { categories: {}, providers: {}, objections };
}

/** The choice that grants all there is to grant: what a page that releases in the browser may ever reach. */
export const EVERYTHING: Choice = {
  categories: { functional: 'granted', analytics: 'granted', marketing: 'granted', external: 'granted' },
  providers: {},
  objections: [],
};
