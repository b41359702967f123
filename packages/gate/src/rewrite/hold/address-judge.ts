/** Judges an address as it stands in a document: where it leads, and whether the visitor's choice lets it (LAW-2). */
import type { Choice, Judgeable, Thing, Verdict } from '@kiwiconsent/policy/runtime';
import { judge } from '@kiwiconsent/policy/runtime';

/** What is asked of the network, in the words of the inventory. */
export type NetworkKind = Extract<Thing, { readonly host: string }>['kind'];

export interface Sight {
  readonly policy: Judgeable;
  readonly surface: string;
  readonly choice: Choice;
}

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
  /** Nothing on the base's own host is ever held: what names no other host needs no look. */
  isPlain: boolean;
  private readonly seen = new Map<string, Held | undefined>();

  constructor(sight: Sight, base: string) {
    this.sight = sight;
    this.base = new URL(base);
    this.isPlain = isPlainHost(sight, this.base);
  }

  get baseAddress(): string {
    return this.base.href;
  }

  /** `<base href>`: addresses after it are read from there. */
  rebase(address: string): void {
    const url = parsed(address, this.base);
    if (url === undefined) return;
    this.base = url;
    this.isPlain = isPlainHost(this.sight, url);
    this.seen.clear();
  }

  /** `undefined` where it may go, or leads nowhere: `data:`, `blob:`, `javascript:`, no address at all. */
  held(address: string, kind: NetworkKind, where: string): Held | undefined {
    const key = `${kind} ${where} ${address}`;
    if (this.seen.has(key)) return this.seen.get(key);
    const found = this.look(address, kind, where);
    if (this.seen.size < 10_000) this.seen.set(key, found);
    return found;
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

function parsed(address: string, base: URL): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

const plain = new WeakMap<Judgeable, Map<string, boolean>>();

/** The surface's own host, and no row of the inventory is on it. */
function isPlainHost({ policy, surface }: Sight, { protocol, hostname }: URL): boolean {
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  const known = plain.get(policy) ?? new Map<string, boolean>();
  plain.set(policy, known);
  const key = `${surface} ${hostname}`;
  const found = known.get(key) ?? isOnNoRow(policy, surface, hostname);
  known.set(key, found);
  return found;
}

function isOnNoRow(policy: Judgeable, surface: string, host: string): boolean {
  const isOwn = policy.surfaces.find(({ id }) => id === surface)?.hosts.includes(host) ?? false;
  return (
    isOwn && !policy.technologies.some(({ hosts }) => hosts.some((each) => covers(each.toLowerCase(), host)))
  );
}

function covers(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : pattern === host;
}
