/** Holds in HTTP (docs/spec/gate.md). Pure but for streams: everything it knows is an argument. */
export type { Held, HeldVerdict } from './rewrite/hold/address-judge.ts';
export type { Missing, RewriteOptions } from './rewrite/options.ts';
export { rewriteHtml, rewriteStream } from './rewrite/rewrite-stream.ts';
