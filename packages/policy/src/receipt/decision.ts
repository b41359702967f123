import type { Choice } from '../choice/choice.ts';
import type { Language } from '../model/text.ts';

/** The control that was used (PRF-2). */
export const CONTROLS = [
  'accept-all',
  'refuse-all',
  'save',
  'withdraw-all',
  'load-once',
  'load-always',
  'object',
] as const;
export type Control = (typeof CONTROLS)[number];

/** Where the control stood. */
export const LAYERS = ['banner', 'preferences', 'settings-page', 'placeholder'] as const;
export type Layer = (typeof LAYERS)[number];

/** What `POST /_kc/decisions` takes (docs/spec/http-api.md). */
export interface Decision {
  /** The whole hash of the policy that was shown, or its first 16 digits. */
  readonly policy: string;
  readonly surface: string;
  readonly language: Language;
  readonly control: Control;
  readonly layer: Layer;
  /** Every category that was on show is in it, granted or denied; the rest was not asked. */
  readonly choice: Choice;
  /** The visitor's own clock, ISO 8601 UTC; '' when unknown (no JavaScript). */
  readonly moment: string;
  /** Idempotency key: 22 characters of base64url (128 bits). */
  readonly key: string;
}
