/** One request's way through the gate, whatever carries it: what the site gets to see, and what the visitor gets. */
import { expireCookies } from '../cookies/expire-cookies.ts';
import type { JudgedCookie } from '../cookies/set-cookie.ts';
import { CODINGS, type Coding } from '../headers/content-coding.ts';
import { markedTag } from '../headers/entity-tag.ts';
import { type Field, valuesOf } from '../headers/field.ts';
import { type Gated, gateHeaders } from '../headers/gate-headers.ts';
import { gateRequest } from '../headers/gate-request.ts';
import type { Held } from '../rewrite/hold/address-judge.ts';
import type { RewriteOptions } from '../rewrite/options.ts';
import type { Asked, Visitor } from './gatehouse.ts';

export interface Passed {
  readonly fields: readonly Field[];
  /** `undefined`: every byte goes on as it comes. */
  readonly rewrite: RewriteOptions | undefined;
  /** To undo before the rewrite, in this order. */
  readonly codings: readonly Coding[];
  /** To be called when the body is through. */
  readonly done: () => void;
}

export interface Passage {
  /** The request as the site gets to see it. */
  readonly fields: readonly Field[];
  readonly respond: (status: number, fields: readonly Field[]) => Passed;
}

/** A site that puts our parts into its pages itself says so with this header; it goes no further. */
export const PLACED = 'kc-placed';

/** `can`: the codings that can be undone here. */
export function openPassage(visitor: Visitor, asked: Asked, can: readonly Coding[] = CODINGS): Passage {
  const { fields } = gateRequest(visitor, asked.fields, visitor.state, can);
  return {
    fields,
    respond: (status, sent) => passed(visitor, asked, status, sent),
  };
}

function passed(visitor: Visitor, asked: Asked, status: number, sent: readonly Field[]): Passed {
  const isPlaced = valuesOf(sent, PLACED).length > 0;
  const upstream = sent.filter(([name]) => name.toLowerCase() !== PLACED);
  const gated = gateHeaders(visitor, {
    method: asked.method,
    status,
    fields: upstream,
    requestFields: asked.fields,
  });
  const isRewritten = gated.body === 'rewritten' && asked.method !== 'HEAD';
  const held: Held[] = [...gated.held];
  return {
    fields: [
      ...(status === 304 ? retagged(visitor, asked, gated.fields) : gated.fields),
      ...expired(visitor, asked, gated),
    ],
    rewrite: isRewritten ? rewriteOf(visitor, gated, isPlaced, held) : undefined,
    codings: isRewritten ? gated.codings : [],
    done: () => tell(visitor, held, gated.cookies),
  };
}

function tell({ onHeld }: Visitor, held: readonly Held[], cookies: readonly JudgedCookie[]): void {
  const told = cookies.filter(({ kind }) => kind !== 'passed');
  if (held.length > 0 || told.length > 0) onHeld?.(held, told);
}

function rewriteOf(visitor: Visitor, gated: Gated, isPlaced: boolean, held: Held[]): RewriteOptions {
  const { policy, surface, choice, address, placeholder } = visitor;
  const { placing, nonce, charset } = gated;
  return {
    policy,
    surface,
    choice,
    address,
    charset,
    head: isPlaced ? '' : visitor.head(placing, nonce),
    body: isPlaced ? '' : visitor.body(placing, nonce),
    ...(placeholder === undefined ? {} : { placeholder }),
    onHeld: (each) => held.push(each),
  };
}

/**
 * `304` renews what a browser keeps, its entity tag too. With the upstream's bare tag a page from before a withdrawal
 * would be found good again after it (ENF-6): ours goes back as it came.
 */
function retagged({ state }: Visitor, asked: Asked, fields: readonly Field[]): readonly Field[] {
  const said = valuesOf(asked.fields, 'if-none-match').join(',');
  return fields.map(([name, value]) => {
    if (name.toLowerCase() !== 'etag') return [name, value];
    const marked = markedTag(value, state);
    return said.includes(marked.replace(/^W\//, '')) ? [name, marked] : [name, value];
  });
}

/** What a withdrawal left behind goes with the next document (WD-4). Never with what many may keep. */
function expired(visitor: Visitor, asked: Asked, gated: Gated): readonly Field[] {
  const isOwn = gated.body === 'rewritten' || valuesOf(asked.fields, 'sec-fetch-mode').includes('navigate');
  if (!isOwn || visitor.mode === 'shared' || visitor.reportOnly) return [];
  const cookies = valuesOf(asked.fields, 'cookie').join('; ');
  return expireCookies(visitor, cookies).map((line) => ['Set-Cookie', line] as const);
}
