/** Judges an address as it stands in a document: where it leads, and whether the visitor's choice lets it (LAW-2). */
import { type Judgeable, judge, type Thing, type Verdict } from '@kiwiconsent/policy/runtime';
import { simpleAddress } from './simple-address.ts';
import { covers, type Sight, type Verdicts, verdictsOf } from './verdicts.ts';

/** What is asked of the network, in the words of the inventory. */
export type NetworkKind = Extract<Thing, { readonly host: string }>['kind'];

export type HeldVerdict = Extract<Verdict, { readonly allowed: false }>;

/** Something that may not happen now: what, and because of what. */
export interface Held {
  /** The element's or the header's name. */
  readonly where: string;
  readonly kind: NetworkKind;
  readonly host: string;
  /** Without its query: what a report may carry. */
  readonly path: string;
  readonly verdict: HeldVerdict;
}

const NETWORK = new Set(['http:', 'https:', 'ws:', 'wss:', 'ftp:']);

/** Addresses of one document, against its base. */
export class AddressJudge {
  private base: URL;
  private readonly sight: Sight;
  /** An address that names no other host and has none of these in it is the site's own, and never held. */
  telltales: readonly string[] | undefined;
  private readonly verdicts: Verdicts;
  private isWeb: boolean;

  constructor(sight: Sight, base: string) {
    this.sight = sight;
    this.base = new URL(base);
    this.isWeb = isWeb(this.base);
    this.telltales = telltales(sight, this.base);
    this.verdicts = verdictsOf(sight);
  }

  get baseAddress(): string {
    return this.base.href;
  }

  /** `<base href>`: addresses after it are read from there. */
  rebase(address: string): void {
    const url = parsed(address, this.base);
    if (url === undefined) return;
    this.base = url;
    this.isWeb = isWeb(url);
    this.telltales = telltales(this.sight, url);
  }

  /** `undefined` where it may go, or leads nowhere: `data:`, `blob:`, `javascript:`, no address at all. */
  held(address: string, kind: NetworkKind, where: string): Held | undefined {
    const simple = simpleAddress(address, this.isWeb);
    const verdict = simple && this.verdicts.ofHost(kind, simple.host);
    if (simple === undefined || verdict === undefined) return this.look(address, kind, where);
    return verdict.allowed ? undefined : { where, kind, host: simple.host, path: simple.path, verdict };
  }

  technology(id: string): HeldVerdict | undefined {
    const { policy, surface, choice } = this.sight;
    const verdict = judge(policy, surface, choice, { kind: 'technology', id });
    return verdict.allowed ? undefined : verdict;
  }

  private look(address: string, kind: NetworkKind, where: string): Held | undefined {
    const url = parsed(address, this.base);
    if (url === undefined || !NETWORK.has(url.protocol)) return undefined;
    const { policy, surface, choice } = this.sight;
    const thing = { kind, host: url.hostname, path: url.pathname + url.search };
    const verdict = judge(policy, surface, choice, thing);
    return verdict.allowed ? undefined : { where, kind, host: url.host, path: url.pathname, verdict };
  }
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}

function parsed(address: string, base: URL): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

const known = new WeakMap<Judgeable, Map<string, readonly string[] | undefined>>();

/**
 * What an address on `base`'s own host must have in it to be one that the inventory names; `undefined` where that
 * can be anything. A declared path has its last segment in the address, or in the base it is read against.
 */
function telltales({ policy, surface }: Sight, base: URL): readonly string[] | undefined {
  if (!isWeb(base)) return undefined;
  const { hostname, pathname } = base;
  const hosts = known.get(policy) ?? new Map<string, readonly string[] | undefined>();
  known.set(policy, hosts);
  const key = `${surface} ${hostname}`;
  if (!hosts.has(key)) hosts.set(key, segmentsOn(policy, surface, hostname));
  const segments = hosts.get(key);
  return segments?.some((segment) => pathname.includes(segment)) ? undefined : segments;
}

function segmentsOn(policy: Judgeable, surface: string, host: string): readonly string[] | undefined {
  if (!policy.surfaces.find(({ id }) => id === surface)?.hosts.includes(host)) return undefined;
  const rows = policy.technologies.filter(({ hosts }) =>
    hosts.some((each) => covers(each.toLowerCase(), host)),
  );
  const segments = rows.flatMap(({ paths }) => (paths.length > 0 ? paths : ['/']).map(lastSegment));
  return segments.includes('') ? undefined : segments;
}

function lastSegment(path: string): string {
  const segment = path.split('/').findLast((each) => each !== '') ?? '';
  // Where a browser would write it otherwise, it tells nothing.
  return /^[\w.-]+$/.test(segment) ? segment : '';
}
