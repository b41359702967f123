import type { Layer } from '@kiwiconsent/policy/receipt';

/** The words of the server's own pages: complete, or the types do not fit. What a control is called, the banner says. */
export interface ServerWords {
  readonly receipt: {
    readonly title: string;
    readonly intro: string;
    readonly recorded: string;
    readonly until: string;
    readonly policy: string;
    readonly pressed: string;
    readonly number: string;
    readonly answers: string;
    readonly granted: string;
    readonly denied: string;
    readonly notAsked: string;
    readonly only: string;
    readonly objected: string;
    /** The moment of the visitor's own clock. */
    readonly said: string;
    readonly surface: string;
    readonly language: string;
    readonly layer: string;
    readonly layers: Readonly<Record<Layer, string>>;
    readonly shown: string;
    readonly policyHash: string;
    readonly previous: string;
    readonly none: string;
    readonly earlier: string;
    readonly keep: string;
    /** The proof pack: docs/spec/proof-pack.md. */
    readonly pack: string;
    /** The log that everybody can check, and the place of this receipt in it. */
    readonly ledger: string;
    /** The link to what was on the screen. */
    readonly seen: string;
    readonly change: string;
    readonly gpc: string;
  };
  readonly error: {
    readonly title: string;
    readonly notFound: string;
    readonly notFoundAbout: string;
    readonly safe: string;
    readonly again: string;
    readonly form: string;
    readonly code: string;
  };
  /** The link from the settings page to where the visitor came from. */
  readonly back: string;
  readonly versions: string;
}
