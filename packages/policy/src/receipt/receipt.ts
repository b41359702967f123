import type { Choice } from '../choice/choice.ts';
import type { Language } from '../model/text.ts';
import type { Control, Layer } from './decision.ts';

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
  /** SHA-256 of the exact text that was on the screen, 64 hex digits. */
  readonly shown: string;
  /** All four askable categories, `not-asked` included: refusal and silence never look alike. */
  readonly choice: Choice;
  readonly notAsked: readonly string[];
  readonly signals: { readonly gpc: boolean };
}
