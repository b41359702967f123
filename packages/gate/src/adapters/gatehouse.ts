/**
 * What the gate is built into: it knows the visitors, has what of ours goes into a page, and answers the addresses
 * that are ours. `@kiwiconsent/server` makes one; the gate itself renders nothing and keeps nothing.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JudgedCookie } from '../cookies/set-cookie.ts';
import type { Field } from '../headers/field.ts';
import type { GateOptions } from '../headers/gate-headers.ts';
import type { Placing } from '../headers/placing.ts';
import type { Held } from '../rewrite/hold/address-judge.ts';
import type { Missing } from '../rewrite/options.ts';
import type { OurHtml } from '../rewrite/our-html.ts';

/** A request as it came. */
export interface Asked {
  readonly method: string;
  /** The `Host` that was asked, with its port. */
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  readonly fields: readonly Field[];
}

/** One visitor's request: by what it is judged, and what of ours its page carries. */
export interface Visitor extends GateOptions {
  /** HTML that goes first into `<head>`. `nonce` is the site's own, '' for none. */
  readonly head: (placing: Placing, nonce: string) => OurHtml;
  /** HTML that goes last into `<body>`. */
  readonly body: (placing: Placing, nonce: string) => OurHtml;
  /** HTML that goes before a held frame. */
  readonly placeholder?: (missing: Missing) => string;
  /** Called with everything held in this response, once, when it is through. */
  readonly onHeld?: (held: readonly Held[], cookies: readonly JudgedCookie[]) => void;
}

export interface Gatehouse {
  /** Who asks; `undefined` for a host that no surface of the policy has. */
  readonly visitor: (asked: Asked) => Visitor | undefined;
  /** Whether a path is one of ours: the document, the settings, `/_kc/…`. */
  readonly isOurs: (path: string) => boolean;
  /** Answers a request for one of ours. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  /** The same for Fetch-style handlers. */
  readonly respond: (request: Request) => Promise<Response>;
}
