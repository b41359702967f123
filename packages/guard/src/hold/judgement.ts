/**
 * What the guard asks before anything happens, and what it remembers of what was held (docs/spec/guard.md §3, §6).
 */
import { type Choice, type Judgeable, judge, type Thing } from '@kiwiconsent/policy/runtime';

export interface GuardConfig {
  readonly judgeable: Judgeable;
  readonly surface: string;
  readonly choice: Choice;
  /** `report-only` holds nothing and reports everything. */
  readonly mode?: 'hold' | 'report-only';
  /** What relative addresses are relative to where there is no document: a worker's creator's. */
  readonly base?: string;
  /** The guard itself, for the workers that a worker starts. */
  readonly text?: string;
}

/** One thing that was held, once per kind and name. No personal data: a host and path, or a name. */
export interface Seen {
  readonly kind: Thing['kind'];
  /** Host and path without query, or the name of what is on the device. */
  readonly what: string;
  /** Host and path of the script that did it; '' where the page itself did. */
  readonly from: string;
}

type DeviceKind = Extract<Thing, { name: string }>['kind'];
type NetworkKind = Extract<Thing, { host: string }>['kind'];

/** Why something is held; `undefined` where it is allowed. */
export type Held = { readonly technology: string; readonly because: string } | undefined;

export interface Judgement {
  choice: Choice;
  /** What this choice allows, of what was asked for so far: a page asks for the same again and again. */
  readonly memory: Set<string>;
  /** Runs `act`, and what it does itself is not held (`load-once`). */
  freely: (act: () => void) => void;
  /** Whether something on the device may be placed or read. */
  may(kind: DeviceKind, name: string): boolean;
  /** Why a request is held. What is no request (`data:`, `blob:`), or no address, is not. */
  held(address: unknown, kind?: NetworkKind): Held;
  /** Hands what was held to `tell`, now and whenever there is more, in batches. */
  tellTo(tell: (seen: readonly Seen[]) => void): void;
  /** The rows whose hosts may be reached now. */
  readonly config: GuardConfig;
}

const { URL, setTimeout, document } = globalThis;
/** More different things than any page has reason to do. */
const MOST_SEEN = 500;

/** The outermost script on the stack: host and path, without query, line and column. */
const scriptBehind = (): string =>
  Error()
    .stack?.match(/\/\/[^\s?#):]+/g)
    ?.at(-1)
    ?.slice(2) ?? '';

export function openJudgement(config: GuardConfig): Judgement {
  const { judgeable, surface, mode, base } = config;
  const home = new URL(base ?? document.baseURI).hostname;
  const known = new Set<string>();
  const memory = new Set<string>();
  const waiting: Seen[] = [];
  let tell: ((seen: readonly Seen[]) => void) | undefined;

  function flush(): void {
    if (waiting[0]) tell?.(waiting.splice(0));
  }

  function ask(thing: Thing, what: string, isOwn?: boolean): Held {
    const key = thing.kind + what;
    if (memory.has(key)) return;
    const verdict = judge(judgeable, surface, judgement.choice, thing);
    if (verdict.allowed || (isOwn && verdict.because === 'undeclared')) return void memory.add(key);
    if (!known.has(key) && known.size < MOST_SEEN) {
      known.add(key);
      const count = waiting.push({ kind: thing.kind, what, from: scriptBehind() });
      if (count === 1) setTimeout(flush, 1000);
    }
    return mode === 'report-only' ? undefined : verdict;
  }

  const judgement: Judgement = {
    config,
    choice: config.choice,
    memory,
    freely: (act) => act(),
    may: (kind, name) => !ask({ kind, name }, name),
    held(address, kind = 'request') {
      try {
        const { protocol, host, hostname, pathname } = new URL(`${address}`, base ?? document.baseURI);
        if (!/^(http|ws)/.test(protocol)) return;
        return ask({ kind, host, path: pathname }, host + pathname, hostname === home);
      } catch {}
      return;
    },
    tellTo(to) {
      tell = to;
      flush();
    },
  };
  return judgement;
}
