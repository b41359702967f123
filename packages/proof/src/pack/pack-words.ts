/** The words of a proof pack: complete, or the types do not fit. In other languages than these it speaks English. */
import type { Control, Layer, Witness } from '@kiwiconsent/policy/receipt';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

/** One thing that the page asks of itself. */
export type CheckName = 'key' | 'signature' | 'receipt' | 'shown' | 'policy' | 'page';

export interface PackWords {
  readonly title: string;
  readonly intro: string;
  readonly verdict: {
    readonly good: string;
    readonly bad: string;
    /** Without JavaScript. */
    readonly waiting: string;
    readonly yes: string;
    readonly no: string;
    readonly unknown: string;
    readonly checks: Readonly<Record<CheckName, string>>;
  };
  readonly receipt: {
    readonly title: string;
    readonly pressed: string;
    readonly controls: Readonly<Record<Control, string>>;
    readonly screen: string;
    readonly layers: Readonly<Record<Layer, string>>;
    readonly surface: string;
    readonly language: string;
    readonly recorded: string;
    readonly said: string;
    readonly until: string;
    readonly witness: string;
    readonly witnesses: Readonly<Record<Witness, string>>;
    readonly gpc: string;
    readonly number: string;
    readonly previous: string;
    readonly none: string;
  };
  readonly answers: {
    readonly title: string;
    readonly granted: string;
    readonly denied: string;
    readonly notAsked: string;
    readonly objected: string;
  };
  readonly shown: {
    readonly title: string;
    readonly about: string;
    readonly frame: string;
    readonly text: string;
    readonly prints: string;
    readonly noScript: string;
  };
  readonly policy: {
    readonly title: string;
    readonly version: string;
    readonly date: string;
    readonly print: string;
    readonly document: string;
    readonly inventory: string;
    readonly columns: readonly [string, string, string, string];
  };
  readonly ledger: {
    readonly title: string;
    readonly about: string;
    readonly name: string;
    readonly place: string;
    readonly key: string;
    readonly proof: string;
    readonly alsoSigned: string;
    /** What is said beside the limits where somebody else signed too. */
    readonly witnessKey: string;
    readonly limits: string;
    readonly notShown: readonly string[];
  };
  /** January to December. */
  readonly months: readonly string[];
}

export function packWordsIn(language: string): PackWords {
  return language === 'nl' ? nl : en;
}

/** The language that a pack speaks to a reader of `language`. */
export function packLanguage(language: string): 'nl' | 'en' {
  return language === 'nl' ? 'nl' : 'en';
}
