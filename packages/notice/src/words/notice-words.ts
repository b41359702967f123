/** Every word of the document that does not come from the policy. A language is complete or does not build. */
import type { ChangeKind, ProviderRole, Technology, Use, VersionReason } from '@kiwiconsent/policy/compiled';
import type { Inline, Line } from '../model/line.ts';

export interface NoticeWords {
  /** Joins names into one phrase: "a, b and c". */
  readonly joined: (names: readonly string[]) => string;
  readonly head: {
    readonly version: string;
    readonly updated: string;
    readonly owner: string;
    readonly inShort: string;
    readonly contents: string;
    readonly olderVersion: (newest: Inline) => Line;
  };
  readonly inShort: {
    readonly withoutConsent: Line;
    readonly asksFirst: (categories: string) => Line;
    readonly asksNothing: Line;
    readonly refusing: Line;
    readonly holds: (period: string, settings: Inline) => Line;
  };
  readonly surfaces: {
    readonly website: string;
    readonly platform: string;
    readonly addressed: (name: string, addresses: string) => string;
  };
  readonly about: {
    readonly title: string;
    readonly who: (company: string) => Line;
    readonly appliesTo: Line;
    readonly noContract: Line;
    readonly privacy: (policy: Inline) => Line;
    readonly privacyPolicy: string;
  };
  readonly techniques: {
    readonly title: string;
    readonly cookie: Line;
    readonly others: Line;
    readonly kinds: readonly Line[];
    readonly goals: Line;
    readonly inUse: Line;
    /** Each technique in the plural, as a list of them names it. */
    readonly names: Readonly<Record<Technology['kind'], string>>;
  };
  readonly kinds: {
    readonly title: string;
    readonly intro: Line;
    readonly inUse: (count: number, providers: string) => Line;
    readonly notInUse: Line;
    readonly ifMarketingComes: Line;
    readonly necessary: (annex: Inline) => Line;
    readonly needsConsent: Line;
    readonly exempt: (annex: Inline) => Line;
    readonly mixed: (annex: Inline) => Line;
    readonly objection: (settings: Inline) => Line;
  };
  readonly permission: {
    readonly title: string;
    readonly before: Line;
    readonly rules: (regime: string) => Line;
    readonly counts: Line;
    readonly countsWhen: readonly Line[];
    readonly isNot: Line;
    readonly isNotWhen: readonly Line[];
    readonly refusing: Line;
    readonly necessary: Line;
  };
  readonly choice: {
    readonly title: string;
    readonly firstVisit: string;
    readonly asks: Line;
    readonly asksNothing: Line;
    readonly later: string;
    readonly settings: string;
    readonly change: (settings: Inline) => Line;
    readonly withdraw: Line;
    readonly notBackwards: Line;
    readonly period: string;
    readonly holds: (period: string) => Line;
    readonly pause: (period: string) => Line;
    readonly askedAgain: Line;
    readonly askedAgainWhen: readonly Line[];
    readonly refusalStays: Line;
    readonly perSurface: (surfaces: string) => Line;
    readonly browser: string;
    readonly inBrowser: Line;
    readonly blocked: Line;
  };
  readonly signal: {
    readonly title: string;
    readonly what: Line;
    readonly meaning: Line;
    /** What it covers here; where it says so. */
    readonly covers: (categories: string, rule: string) => Line;
    readonly own: Line;
  };
  readonly proof: {
    readonly title: string;
    readonly why: Line;
    readonly number: (settings: Inline) => Line;
    /** How long it is kept after the choice has ended (GDPR art. 13(2)(a), PRF-7). */
    readonly kept: (period: string) => Line;
    readonly holds: Line;
    readonly parts: readonly Line[];
    readonly holdsNot: Line;
    readonly absent: readonly Line[];
  };
  readonly providers: {
    readonly title: string;
    readonly none: Line;
    readonly some: Line;
    readonly own: Line;
    readonly limited: Line;
    readonly list: (annex: Inline) => Line;
    readonly roles: Readonly<Record<ProviderRole, string>>;
    readonly company: string;
    readonly role: string;
    readonly transfer: string;
    readonly why: string;
    readonly uses: string;
    readonly statements: string;
    readonly privacy: (company: string) => string;
    readonly cookies: (company: string) => string;
    readonly reviewed: string;
  };
  readonly transfers: {
    readonly title: string;
    readonly none: Line;
    readonly some: Line;
    readonly meaning: Line;
    /** By the policy file's word for the cover; a word not listed is shown as it stands. */
    readonly covers: Readonly<Record<string, string>>;
  };
  readonly platform: {
    readonly title: string;
    readonly uses: (categories: string) => Line;
    readonly goals: Line;
    readonly logs: Line;
    readonly logsFor: readonly Line[];
    readonly measuring: Line;
    readonly personal: (policy: Inline) => Line;
    readonly customers: Line;
    readonly noMarketing: Line;
    readonly asksMarketing: Line;
  };
  readonly versions: {
    readonly title: string;
    readonly changesWhen: Line;
    readonly reasons: readonly Line[];
    readonly newest: Line;
    readonly told: Line;
    readonly thisVersion: (version: string, reason: string) => Line;
    readonly because: Readonly<Record<VersionReason, string>>;
    readonly list: string;
    readonly caption: string;
    readonly version: string;
    readonly date: string;
    readonly changes: string;
    readonly mark: string;
    readonly compare: (version: string) => string;
    readonly first: string;
    readonly markNote: Line;
    readonly feed: (feed: Inline) => Line;
    readonly feedName: string;
    readonly feedEntry: (version: string) => string;
    readonly twins: (markdown: Inline, json: Inline) => Line;
  };
  readonly complaint: {
    readonly title: string;
    readonly us: (contact: Inline) => Line;
    readonly authority: (authority: Inline) => Line;
  };
  readonly contact: {
    readonly title: string;
    readonly intro: Line;
    readonly company: string;
    readonly address: string;
    readonly email: string;
    readonly website: string;
    readonly noMail: (settings: Inline) => Line;
  };
  readonly annex: AnnexWords;
  readonly difference: DifferenceWords;
}

export interface AnnexWords {
  readonly title: string;
  /** As a sentence names it. */
  readonly name: string;
  readonly intro: Line;
  readonly pattern: Line;
  readonly empty: Line;
  readonly caption: (surface: string) => string;
  /** The six columns of P39, in this order. */
  readonly columns: {
    readonly technique: string;
    readonly provider: string;
    readonly category: string;
    readonly purpose: string;
    readonly retention: string;
    readonly consent: string;
  };
  readonly yes: string;
  readonly no: string;
  readonly hosts: (kind: string, hosts: Line) => Line;
  readonly placedBy: (name: Inline) => Line;
  readonly objection: (settings: Inline) => Line;
  readonly receipt: Line;
  readonly usedFor: (uses: string) => Line;
  readonly uses: Readonly<Record<Use, string>>;
}

export interface DifferenceWords {
  readonly title: (old: string, next: string) => string;
  readonly intro: (old: Inline, next: Inline) => Line;
  readonly none: Line;
  readonly material: string;
  readonly materialIntro: Line;
  readonly editorial: string;
  readonly editorialIntro: Line;
  readonly asked: string;
  readonly askedNobody: Line;
  readonly askedWho: (surface: string, categories: string) => Line;
  readonly askedRefusal: Line;
  readonly before: string;
  readonly after: string;
  readonly nothing: string;
  readonly where: string;
  /** What changed, said about the thing it changed for. */
  readonly kinds: Readonly<Record<ChangeKind, (name: string) => string>>;
}
