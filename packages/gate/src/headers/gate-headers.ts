/**
 * What the gate makes of a response before its body (docs/spec/gate.md §4 to 7): which headers go on, whether the body
 * is rewritten, and with what.
 */

import { filterSetCookie, type JudgedCookie } from '../cookies/set-cookie.ts';
import { contentSecurityPolicy } from '../csp/content-security-policy.ts';
import { type Ours, sitePolicy } from '../csp/site-policy.ts';
import { charsetOf, readingOf } from '../rewrite/encoding/label.ts';
import { AddressJudge, type Held } from '../rewrite/hold/address-judge.ts';
import { refreshAddress } from '../rewrite/hold/refresh.ts';
import { EVERYTHING, type Visit } from '../visit.ts';
import { cachedAs, varying } from './caching.ts';
import { type Coding, codingsOf } from './content-coding.ts';
import { hasMark, markedTag } from './entity-tag.ts';
import { type Field, valuesOf } from './field.ts';
import { filterLink } from './link.ts';
import { permissionsPolicy } from './permissions.ts';
import { isVisitByWorker, isWorker, type Placing, placingOf } from './placing.ts';
import { filterEndpoints, filterReportTo } from './reporting.ts';

export interface GateOptions extends Visit {
  readonly now: Date;
  /**
   * `visitor`: HTML and policy of this visitor's choice, private. `shared`: the same bytes for everyone, all held, for
   * caches in between; `choice` is then `choiceForAll(policy)`.
   */
  readonly mode: 'visitor' | 'shared';
  /** Holds nothing; what would be held is reported (docs/spec/gate.md §8). */
  readonly reportOnly?: boolean;
  /** Where a browser sends violations: '/_kc/reports', or '' for nowhere. */
  readonly reports: string;
  readonly ours: Ours;
  /** Names what the bytes are made with: policy, choice, our own HTML. Letters, digits, `-`, `_`. */
  readonly state: string;
}

export interface Response {
  readonly method: string;
  readonly status: number;
  readonly fields: readonly Field[];
  readonly requestFields: readonly Field[];
}

export interface Gated {
  readonly fields: readonly Field[];
  /** `same`: every byte goes on as it comes. */
  readonly body: 'same' | 'rewritten';
  /** What of ours goes into a rewritten body. */
  readonly placing: Placing;
  /** To undo before the rewrite, in this order. */
  readonly codings: readonly Coding[];
  readonly charset: string;
  /** The nonce of the site's own policy, which our own elements carry too; '' for none. */
  readonly nonce: string;
  readonly held: readonly Held[];
  readonly cookies: readonly JudgedCookie[];
}

/** What a browser can show as a page of its own. */
const DOCUMENT =
  /^\s*(?:text\/html|application\/xhtml\+xml|image\/svg\+xml|(?:text|application)\/xml)\s*(?:;|$)/i;

/** Headers that speak of the upstream's bytes. */
const OF_THE_BYTES = new Set(
  'content-length content-encoding content-md5 content-digest repr-digest digest etag last-modified accept-ranges'.split(
    ' ',
  ),
);
/** Judged for themselves where nothing is held: a policy has room for what of ours reports. */
const ALWAYS = /^(?:set-cookie|content-security-policy(?:-report-only)?)$/;
/** Headers that begin what no inventory can declare. */
const DROPPED = new Set(['observe-browsing-topics', 'supports-loading-mode']);

export function gateHeaders(options: GateOptions, response: Response): Gated {
  const held: Held[] = [];
  const judge = new AddressJudge(options, options.address);
  const type = valuesOf(response.fields, 'content-type')[0] ?? '';
  // `304` of a page of ours: what it says replaces what the browser kept with the page.
  const isOfGate =
    response.status === 304 && hasMark(valuesOf(response.requestFields, 'if-none-match').join());
  const isPicture = isPictureOnly(type, response.requestFields);
  const isDocument = isOfGate || (DOCUMENT.test(type) && !isPicture) || isWorker(response.requestFields);
  const codings = codingsOf(valuesOf(response.fields, 'content-encoding').join(','));
  const isRewritten = isHtml(type) && hasBody(response.status) && codings !== undefined && isReadable(type);
  const placing = placingOf(options, response.requestFields);
  const cookies: JudgedCookie[] = [];
  let nonce = '';

  const pass = (name: string, value: string): readonly string[] => {
    switch (name) {
      case 'set-cookie': {
        const cookie = filterSetCookie(options, value, options.now);
        cookies.push(cookie);
        return cookie.kind === 'held'
          ? options.reportOnly
            ? [value]
            : []
          : [options.reportOnly ? value : cookie.value];
      }
      case 'content-security-policy':
      case 'content-security-policy-report-only': {
        const site = sitePolicy(value, options.ours, new URL(options.address).origin, judge, options);
        held.push(...site.held);
        if (name === 'content-security-policy') nonce ||= site.nonce;
        return [site.value];
      }
      case 'link':
        return [filterLink(value, judge, (each) => held.push(each))];
      case 'reporting-endpoints':
        return [filterEndpoints(value, judge, (each) => held.push(each))];
      case 'report-to':
        return [filterReportTo(value, judge, (each) => held.push(each))];
      case 'refresh':
        return heldAt(refreshAddress(value), 'frame', name) ? [] : [value];
      case 'speculation-rules':
        return (value.match(/"[^"]*"/g) ?? []).some((each) => heldAt(each.slice(1, -1), 'request', name))
          ? []
          : [value];
      default:
        return DROPPED.has(name) ? [] : [value];
    }
  };
  const heldAt = (address: string, kind: 'frame' | 'request', where: string): boolean => {
    const found = address === '' ? undefined : judge.held(address, kind, where);
    if (found !== undefined) held.push(found);
    return found !== undefined;
  };

  const own = response.fields.flatMap(([name, value]): readonly Field[] => {
    const lower = name.toLowerCase();
    if ((isRewritten || isOfGate) && OF_THE_BYTES.has(lower)) return [];
    if (
      isDocument &&
      !options.reportOnly &&
      (lower === 'permissions-policy' || lower === 'x-dns-prefetch-control')
    )
      return [];
    const passed = pass(lower, value).filter((each) => each !== '');
    return (options.reportOnly && !ALWAYS.test(lower) ? [value] : passed).map((each) => [name, each]);
  });
  // What a service worker asks for looks to a cache in between like what a script asks for.
  const isOfWorker = isVisitByWorker(options, response.requestFields);
  const kept = isDocument
    ? cachedAs(own, { mode: options.mode, placing: isOfWorker ? 'fragment' : placing })
    : isPicture
      ? varying(own, ['Sec-Fetch-Dest'])
      : own;
  const fields = [
    ...withCharset(kept, type, isRewritten),
    ...(isDocument ? added(options, response) : []),
    ...(isRewritten || isOfGate ? tag(options, response) : []),
  ];
  return {
    fields,
    body: isRewritten ? 'rewritten' : 'same',
    placing,
    codings: codings ?? [],
    charset: charsetOf(type),
    nonce,
    held,
    cookies,
  };
}

/** A browser runs nothing in an SVG that it wants as an image: it stays as the site sent it, and may be kept. */
function isPictureOnly(type: string, request: readonly Field[]): boolean {
  return (
    /^\s*image\/svg\+xml\s*(?:;|$)/i.test(type) && valuesOf(request, 'sec-fetch-dest').join() === 'image'
  );
}

function isHtml(type: string): boolean {
  return /^\s*text\/html\s*(?:;|$)/i.test(type);
}

function isReadable(type: string): boolean {
  return readingOf(charsetOf(type))?.kind !== 'opaque';
}

/** A part of a document cannot be read without the rest. */
function hasBody(status: number): boolean {
  return status >= 200 && status !== 204 && status !== 205 && status !== 206 && status !== 304;
}

function added(options: GateOptions, { fields }: Response): readonly Field[] {
  const policy = contentSecurityPolicy(
    options.mode === 'shared' ? { ...options, choice: EVERYTHING } : options,
    options.reports,
  );
  const endpoint =
    options.reports === '' ? [] : [['Reporting-Endpoints', `kc="${options.reports}"`] as const];
  if (options.reportOnly) return [['Content-Security-Policy-Report-Only', policy], ...endpoint];
  return [
    ['Content-Security-Policy', policy],
    ...endpoint,
    ['Permissions-Policy', permissionsPolicy(valuesOf(fields, 'permissions-policy'))],
    ['X-DNS-Prefetch-Control', 'off'],
  ];
}

function tag({ state }: GateOptions, { fields }: Response): readonly Field[] {
  const marked = markedTag(valuesOf(fields, 'etag')[0] ?? '', state);
  return marked === '' ? [] : [['ETag', marked]];
}

/** What is decoded and written anew is UTF-8, and says so. */
function withCharset(fields: readonly Field[], type: string, isRewritten: boolean): readonly Field[] {
  if (!isRewritten || readingOf(charsetOf(type))?.kind !== 'text') return fields;
  return fields.map(([name, value]) =>
    name.toLowerCase() === 'content-type'
      ? [name, value.replace(/(charset=\s*)"?[^"\s;]+"?/i, '$1utf-8')]
      : [name, value],
  );
}
