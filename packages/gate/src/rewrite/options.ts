import type { Choice, Judgeable } from '@kiwiconsent/policy/runtime';
import type { Ours } from '../csp/site-policy.ts';
import type { Held, HeldVerdict } from './hold/address-judge.ts';
import type { OurHtml } from './our-html.ts';

/** Something shown in the place of a held frame. */
export interface Missing {
  readonly element: string;
  /** The original address, as it stands in the page; '' for `srcdoc`. */
  readonly address: string;
  /** The attributes of these names, as they stand in the page; '' where there is none. */
  readonly width: string;
  readonly height: string;
  readonly verdict: HeldVerdict;
}

export interface RewriteOptions {
  readonly policy: Judgeable;
  readonly surface: string;
  /** The visitor's; `choiceForAll(policy)` where every visitor gets the same bytes. */
  readonly choice: Choice;
  /** The document's own address, absolute. */
  readonly address: string;
  /** HTML that goes first into `<head>`: the page's config and the guard. '' for a fragment. */
  readonly head?: OurHtml;
  /** HTML that goes last into `<body>`: the banner. '' for a fragment and for a frame. */
  readonly body?: OurHtml;
  /** What a policy of the document's own (`<meta http-equiv=content-security-policy>`) has to leave room for. */
  readonly ours?: Ours;
  /** HTML that goes before a held frame; '' for none. */
  readonly placeholder?: (missing: Missing) => string;
  /** Called once for everything held, in the order of the document. */
  readonly onHeld?: (held: Held) => void;
  /** Called when head or body goes in: at which byte of the outcome. */
  readonly onPlaced?: (what: 'head' | 'body', at: number) => void;
  /** Holds nothing; `onHeld` is told all the same (docs/spec/gate.md §8). */
  readonly reportOnly?: boolean;
  /** The `charset` of the response's `Content-Type`, if it has one. */
  readonly charset?: string;
}

/** For markup inside the document: nothing of ours goes in there. */
export function withoutOurs({
  head: _,
  body: __,
  placeholder: ___,
  onPlaced: ____,
  ...options
}: RewriteOptions): RewriteOptions {
  return options;
}
