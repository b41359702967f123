/**
 * The words of the preferences in one language. `{owner}`, `{name}`, `{n}`, `{date}`, `{until}`, `{version}`,
 * `{country}` and `{safeguard}` stand for what the policy or the choice says.
 */
export interface PreferencesWords {
  readonly title: string;
  readonly intro: string;
  /** The current state, in words (WD-2). */
  readonly notAsked: string;
  readonly chosen: string;
  readonly changed: string;
  /** With `{notice}` as a link that says `notice`. */
  readonly version: string;
  readonly notice: string;
  readonly receipt: string;
  /** Said when the browser sends Global Privacy Control; `{what}`: the categories that it refuses and that are off. */
  readonly gpc: string;
  /** Said when it does, and the visitor switched on here `{what}`, which it refuses (SIG-4). */
  readonly gpcOverridden: string;
  /** Said of what stands at the provider's own site, where we can remove nothing (WD-9). */
  readonly elsewhere: string;
  /** Said instead of `saved` where what is allowed loads on the next page only: the visitor is typing, the server away. */
  readonly savedLater: string;
  /** That the choice holds, and is not on record yet: the server cannot be reached (WD-10). */
  readonly unsent: string;
  readonly withdraw: string;
  readonly save: string;
  readonly close: string;
  readonly on: string;
  readonly off: string;
  /** Said of the necessary (P20), and of another category that has nothing to ask. */
  readonly always: string;
  readonly exempt: string;
  readonly noConsent: string;
  /** The technologies of a category, and their number. */
  readonly inventory: string;
  /** The columns of the annex (LAW-13, P39). */
  readonly columns: {
    readonly kind: string;
    readonly provider: string;
    readonly purpose: string;
    readonly retention: string;
    readonly access: string;
    readonly place: string;
    readonly consent: string;
    readonly removal: string;
    readonly links: string;
  };
  /** Who gets the data, by the provider's role (P28). */
  readonly access: {
    readonly controller: string;
    readonly processor: string;
    readonly joint: string;
    readonly independent: string;
  };
  readonly inside: string;
  readonly outside: string;
  /** What covers a transfer, by its id in the policy file. */
  readonly safeguards: Readonly<
    Record<'adequacy' | 'standard-clauses' | 'binding-rules' | 'derogation', string>
  >;
  readonly consentNeeded: string;
  readonly privacyLink: string;
  readonly noticeLink: string;
  readonly perProvider: string;
  readonly objection: string;
  readonly objectionAbout: string;
}
