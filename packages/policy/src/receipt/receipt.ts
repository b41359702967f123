import type { Choice } from '../choice/choice.ts';
import type { Language } from '../model/text.ts';
import type { Control, Layer } from './decision.ts';

/** What was on the screen, each part as its SHA-256 in 64 hex digits; the parts themselves are archived (PRF-3). */
export interface Shown {
  /** The text as a person reads it. */
  readonly text: string;
  /** The markup it stood in. */
  readonly markup: string;
  /** The style sheet. */
  readonly style: string;
  /** The page script that took the press; '' where a form was posted without one. */
  readonly script: string;
}

/**
 * Who says that a person pressed, weakest first: the `browser` alone; also a `cookie` or a page's nonce that this
 * server gave and got back; also the `account` the person was signed in to.
 */
export const WITNESSES = ['browser', 'cookie', 'account'] as const;
export type Witness = (typeof WITNESSES)[number];

/** The record of one decision (PRF-1, PRF-2). No IP, no user agent, no URL (PRF-6). */
export interface Receipt {
  readonly format: 'kiwiconsent/receipt/1';
  /** 128 random bits, base64url: unguessable, the only identifier. */
  readonly id: string;
  /** The receipt of the same visitor and surface before this one; '' for the first. */
  readonly previous: string;
  /** The server's clock, ISO 8601 UTC with milliseconds. */
  readonly recordedAt: string;
  /** The visitor's clock, never trusted; '' when unknown. */
  readonly saidAt: string;
  /** `recordedAt` plus the regime's `choiceHolds`, in calendar months. */
  readonly validUntil: string;
  readonly policy: { readonly hash: string; readonly version: string };
  readonly surface: string;
  readonly language: Language;
  readonly layer: Layer;
  readonly control: Control;
  readonly shown: Shown;
  /** All four askable categories, `not-asked` included: refusal and silence never look alike. */
  readonly choice: Choice;
  readonly notAsked: readonly string[];
  readonly signals: { readonly gpc: boolean };
  readonly witness: Witness;
}
