/** Holds in HTTP (docs/spec/gate.md). Everything it knows is an argument; the only state is a stream's own. */
export { type FilteredCookies, filterCookieHeader } from './cookies/cookie-header.ts';
export { expireCookies, expireNamed } from './cookies/expire-cookies.ts';
export { filterSetCookie, type JudgedCookie } from './cookies/set-cookie.ts';
export { contentSecurityPolicy } from './csp/content-security-policy.ts';
export type { Ours } from './csp/site-policy.ts';
export { CODINGS, type Coding } from './headers/content-coding.ts';
export type { Field } from './headers/field.ts';
export {
  type Gated,
  type GateOptions,
  gateHeaders,
  type Response as UpstreamResponse,
} from './headers/gate-headers.ts';
export { type GatedRequest, gateRequest } from './headers/gate-request.ts';
export type { Placing } from './headers/placing.ts';
export type { Held, HeldVerdict } from './rewrite/hold/address-judge.ts';
export type { Missing, RewriteOptions } from './rewrite/options.ts';
export { type OurHtml, textOf } from './rewrite/our-html.ts';
export { rewriteHtml, rewriteStream } from './rewrite/rewrite-stream.ts';
export { choiceForAll, EVERYTHING, type Visit } from './visit.ts';
