/** One request's way through the gate, whatever carries it: what the site gets to see, and what the visitor gets. */
import { expireCookies } from '../cookies/expire-cookies.ts';
import type { JudgedCookie } from '../cookies/set-cookie.ts';
import { CODINGS, type Coding } from '../headers/content-coding.ts';
import { markedTag } from '../headers/entity-tag.ts';
import { type Field, parted, valuesOf } from '../headers/field.ts';
import { type Gated, gateHeaders } from '../headers/gate-headers.ts';
import { gateRequest } from '../headers/gate-request.ts';
import { filterLink } from '../headers/link.ts';
import { placingOf } from '../headers/placing.ts';
import { AddressJudge, type Held } from '../rewrite/hold/address-judge.ts';
import type { Rewrite } from '../rewrite/open-rewrite.ts';
import type { RewriteOptions } from '../rewrite/options.ts';
import { openRemembering } from '../rewrite/remember/open-remembering.ts';
import { PageMemory } from '../rewrite/remember/page-memory.ts';
import type { Asked, Gatehouse, Visitor } from './gatehouse.ts';

export interface Passed {
  readonly fields: readonly Field[];
  /** `undefined`: every byte goes on as it comes. */
  readonly rewrite: Rewrite | undefined;
  /** To undo before the rewrite, in this order. */
  readonly codings: readonly Coding[];
  /** To be called when the body is through. */
  readonly done: () => void;
}

export interface Passage {
  /** The page's own address, as the visitor's browser knows it. */
  readonly address: string;
  /** The request as the site gets to see it. */
  readonly fields: readonly Field[];
  /** The links of an early hint that may go on, each by itself. */
  readonly hints: (fields: readonly Field[]) => readonly string[];
  readonly respond: (status: number, fields: readonly Field[]) => Passed;
}

/** A site that puts our parts into its pages itself says so with this header; it goes no further. */
export const PLACED = 'kc-placed';

/** One memory for each gatehouse: who is asked is part of what a page is made with. */
const memories = new WeakMap<object, PageMemory>();

function memoryOf(gatehouse: object): PageMemory {
  const memory = memories.get(gatehouse) ?? new PageMemory();
  memories.set(gatehouse, memory);
  return memory;
}

/** `can`: the codings that can be undone here. `undefined` for a host that no surface has. */
export function openPassage(
  gatehouse: Pick<Gatehouse, 'visitor'>,
  asked: Asked,
  can: readonly Coding[] = CODINGS,
): Passage | undefined {
  const found = gatehouse.visitor(asked);
  if (found === undefined) return undefined;
  // A page, a frame and a piece of the same address are not the same bytes.
  const visitor = { ...found, state: `${found.state}-${placingOf(found, asked.fields)}` };
  const { fields } = gateRequest(visitor, asked.fields, visitor.state, can);
  return {
    address: visitor.address,
    fields,
    hints: (sent) => hintsOf(visitor, sent),
    respond: (status, sent) => passed(visitor, memoryOf(gatehouse), asked, status, sent),
  };
}

/** What is held here is held, and told, in the answer too. */
function hintsOf(visitor: Visitor, sent: readonly Field[]): readonly string[] {
  const judge = new AddressJudge(visitor, visitor.address);
  const links = valuesOf(sent, 'link').flatMap((value) => parted(value, ','));
  return visitor.reportOnly ? links : links.filter((link) => filterLink(link, judge, () => {}) !== '');
}

function passed(
  visitor: Visitor,
  memory: PageMemory,
  asked: Asked,
  status: number,
  sent: readonly Field[],
): Passed {
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
  const open = (): Rewrite =>
    openRemembering(
      memory,
      keyOf(visitor, gated, isPlaced),
      rewriteOf(visitor, gated, isPlaced, (each) => held.push(each)),
    );
  return {
    fields: [
      ...(status === 304 ? retagged(visitor, asked, gated.fields) : gated.fields),
      ...expired(visitor, asked, gated),
    ],
    rewrite: isRewritten ? open() : undefined,
    codings: isRewritten ? gated.codings : [],
    done: () => tell(visitor, held, gated.cookies),
  };
}

/** What a page is made with, but for its bytes and this visitor's own head and body. */
function keyOf({ state, address, reportOnly }: Visitor, gated: Gated, isPlaced: boolean): string {
  return [state, isPlaced, reportOnly === true, gated.charset, address].join(' ');
}

function tell({ onHeld }: Visitor, held: readonly Held[], cookies: readonly JudgedCookie[]): void {
  const told = cookies.filter(({ kind }) => kind !== 'passed');
  if (held.length > 0 || told.length > 0) onHeld?.(held, told);
}

function rewriteOf(
  visitor: Visitor,
  { placing, nonce, charset }: Gated,
  isPlaced: boolean,
  onHeld: (held: Held) => void,
): RewriteOptions {
  const { policy, surface, choice, address, placeholder, reportOnly = false } = visitor;
  return {
    policy,
    surface,
    choice,
    address,
    charset,
    reportOnly,
    ours: visitor.ours,
    head: isPlaced ? '' : visitor.head(placing, nonce),
    body: isPlaced ? '' : visitor.body(placing, nonce),
    ...(placeholder === undefined ? {} : { placeholder }),
    onHeld,
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
