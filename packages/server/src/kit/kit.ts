/** What a site's own routes and templates use. */
import type { Frame } from '@kiwiconsent/banner/render';
import type { Tree } from '@kiwiconsent/markup';
import type { CompiledPolicy, Language } from '@kiwiconsent/policy/compiled';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Visit } from '../visit/visit.ts';
import type { Parts } from './parts.tsx';

export interface Kit {
  /** The policy in force. */
  readonly policy: CompiledPolicy;
  /**
   * Where a visitor is and what the visitor has said. `language` where the address does not say it
   * (`languageAt`). Throws `KC-H01`, answered as 421, for a host that is not ours.
   */
  readonly visit: (request: FastifyRequest, language?: Language) => Visit;
  /**
   * The same visit, of somebody who is signed in: for a page that is made for an account. Its decisions get receipts that
   * say so, and nothing about the account (docs/spec/http-api.md §1, *An account*).
   */
  readonly signedIn: (visit: Visit) => Visit;
  /** What the page must carry. `styles`: the page's own inline style sheets, for their hashes. */
  readonly parts: (visit: Visit, styles?: readonly string[]) => Parts;
  /** Whether a technology of the policy may run for this visitor, here and now. */
  readonly allows: (visit: Visit, technology: string) => boolean;
  /** What stands in the place of a held frame; nothing where the policy has no such technology here. */
  readonly placeholder: (visit: Visit, frame: Frame) => Tree;
  /** The hidden field for a form of the site; sets `csrf_token` where the visitor has none. */
  readonly csrfField: (request: FastifyRequest, reply: FastifyReply, form: string) => Tree;
  /** Whether a posted form is one that `csrfField` made for `form` in this browser. */
  readonly csrfAccepts: (request: FastifyRequest, form: string, token: unknown) => boolean;
  /** Whether the request comes from one of the site's own pages, for forms of the site (`Origin`). */
  readonly isOwnOrigin: (request: FastifyRequest) => boolean;
  /** Sends a page: doctype, the parts' headers, and an ETag that spares a second download. */
  readonly send: (request: FastifyRequest, reply: FastifyReply, parts: Parts, page: Tree) => FastifyReply;
}
