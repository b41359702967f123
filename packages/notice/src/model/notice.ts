import type { Use } from '@kiwiconsent/policy/compiled';
import type { Section } from './block.ts';
import type { VersionEntry } from './context.ts';
import type { Line } from './line.ts';

/**
 * The whole document as a value. `noticeTree` and `noticeMarkdown` print it; `noticeJson` is it
 * (README.md, "The JSON twin").
 */
export interface Notice {
  readonly format: 'kiwiconsent/notice/1';
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly address: string;
  readonly title: string;
  readonly version: string;
  /** ISO date. */
  readonly date: string;
  readonly owner: string;
  /** The compiled policy's hash. */
  readonly policy: string;
  readonly head: readonly HeadFact[];
  /** Says so where a newer version is published. */
  readonly newer: Line;
  readonly inShort: { readonly title: string; readonly lines: readonly Line[] };
  readonly contents: { readonly title: string; readonly entries: readonly ContentsEntry[] };
  readonly sections: readonly NumberedSection[];
  readonly inventory: readonly SurfaceInventory[];
  readonly providers: readonly NoticeProvider[];
  readonly versions: readonly VersionEntry[];
  /** The same version in other languages. */
  readonly languages: readonly { readonly language: string; readonly href: string }[];
}

export interface HeadFact {
  readonly term: string;
  readonly text: string;
  /** An ISO date, where the text is one. */
  readonly date: string;
}

export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
}

/** `number` is 0 for an annex. */
export interface NumberedSection extends Section {
  readonly number: number;
}

export interface SurfaceInventory {
  readonly surface: string;
  readonly name: string;
  readonly rows: readonly InventoryRow[];
}

/** One row of the annex: the six columns of P39 in words, and what the words come from. */
export interface InventoryRow {
  readonly id: string;
  readonly technique: string;
  readonly provider: string;
  readonly category: string;
  readonly purpose: string;
  readonly retention: string;
  readonly consent: string;
  readonly kind: string;
  readonly kindName: string;
  readonly hosts: readonly string[];
  readonly providerId: string;
  readonly categoryId: string;
  /** What figures about use are used for, and nothing else (P32). */
  readonly uses: readonly Use[];
  /** ISO 8601 duration, `session`, both, or `none`. */
  readonly keptFor: string;
  readonly needsConsent: boolean;
  /** Why no consent is needed (P9); '' where it is. */
  readonly reason: string;
  /** A visitor may object (LAW-15). */
  readonly objection: boolean;
  /** The id of the technology that places this one; '' for none. */
  readonly placedBy: string;
}

export interface NoticeProvider {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly roleName: string;
  readonly country: string;
  readonly countryName: string;
  readonly transfer: string;
  readonly why: string;
  readonly address: string;
  readonly contact: string;
  readonly website: string;
  readonly privacy: string;
  readonly cookies: string;
  /** ISO date. */
  readonly reviewed: string;
}
