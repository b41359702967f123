import type { AskableCategory } from './category.ts';
import type { Texts } from './text.ts';

/** What Global Privacy Control refuses by these rules (docs/spec/signals.md). */
export interface SignalRule {
  /** Whoever gets the data. */
  readonly refuses: readonly AskableCategory[];
  /** Where another controller than the site gets data that needs consent. */
  readonly refusesForOthers: readonly AskableCategory[];
  readonly source: Texts;
}

/** A country's dated rules as data (LAW-20). */
export interface Regime {
  readonly id: string;
  /** The day from which these rules are known to hold, as an ISO date. */
  readonly from: string;
  readonly name: Texts;
  /** How long a choice holds, for yes and no alike (LAW-8, P40). ISO 8601. */
  readonly choiceHolds: string;
  /** How long after a refusal one may not ask again (LAW-9). ISO 8601. */
  readonly asksAgainAfter: string;
  /**
   * How long the proof of a choice is kept after the choice has ended: as long as somebody may still ask for it, and no
   * longer (PRF-7; GDPR art. 5(1)(e), 13(2)(a)). ISO 8601.
   */
  readonly proofKept: string;
  /** Grounds on which a technology may do without consent (LAW-16). */
  readonly exemptions: readonly string[];
  /** Absent in policies from before it was data: marketing alone. */
  readonly gpc?: SignalRule;
  /** Where a visitor can complain. */
  readonly authority: { readonly name: string; readonly url: string };
  /** Where the rules are written: which rule, as the document's reader calls it, and no sentence. */
  readonly sources: readonly Texts[];
}
