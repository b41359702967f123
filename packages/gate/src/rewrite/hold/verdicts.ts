/**
 * The verdicts of one choice about hosts, each judged once: pages ask about the same few hosts over and over, and
 * visitors who said the same get the same answers.
 */
import { type Choice, type Judgeable, judge, type Verdict } from '@kiwiconsent/policy/runtime';
import type { NetworkKind } from './address-judge.ts';

/** By what an address is judged. */
export interface Sight {
  readonly policy: Judgeable;
  readonly surface: string;
  readonly choice: Choice;
}

/** The most hosts and the most choices that are remembered; the oldest go first. */
const MOST_HOSTS = 2000;
const MOST_CHOICES = 200;

export class Verdicts {
  private readonly sight: Sight;
  private readonly byKind = new Map<NetworkKind, Map<string, Verdict | undefined>>();

  constructor(sight: Sight) {
    this.sight = sight;
  }

  isOf({ policy, surface }: Sight): boolean {
    return this.sight.policy === policy && this.sight.surface === surface;
  }

  /** `undefined` where it depends on the path: the policy has a row with paths on this host. */
  ofHost(kind: NetworkKind, host: string): Verdict | undefined {
    const known = this.byKind.get(kind) ?? new Map<string, Verdict | undefined>();
    const found = known.get(host);
    if (found !== undefined || known.has(host)) return found;
    const verdict = this.look(kind, host);
    this.byKind.set(kind, remembering(known, host, verdict, MOST_HOSTS));
    return verdict;
  }

  private look(kind: NetworkKind, host: string): Verdict | undefined {
    const { policy, surface, choice } = this.sight;
    const byPath = policy.technologies.some(
      ({ hosts, paths }) => paths.length > 0 && hosts.some((each) => covers(each.toLowerCase(), host)),
    );
    return byPath ? undefined : judge(policy, surface, choice, { kind, host, path: '/' });
  }
}

/** Whether a host of the inventory, or the hosts that its `*.` means, has `host` among it. */
export function covers(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : pattern === host;
}

const kept = new WeakMap<Judgeable, Map<string, Verdicts>>();
/** One request asks several times with the same choice in its hand. */
const recent = new WeakMap<Choice, Verdicts>();

/** Those of a policy and a choice, made once for everyone who said the same. */
export function verdictsOf(sight: Sight): Verdicts {
  const known = recent.get(sight.choice);
  if (known?.isOf(sight)) return known;
  const found = foundFor(sight);
  recent.set(sight.choice, found);
  return found;
}

function foundFor(sight: Sight): Verdicts {
  const { policy, surface, choice } = sight;
  const ofPolicy = kept.get(policy) ?? new Map<string, Verdicts>();
  const key = `${surface} ${JSON.stringify(choice)}`;
  const verdicts = ofPolicy.get(key) ?? new Verdicts(sight);
  if (!ofPolicy.has(key)) kept.set(policy, remembering(ofPolicy, key, verdicts, MOST_CHOICES));
  return verdicts;
}

function remembering<Value>(
  map: Map<string, Value>,
  key: string,
  value: Value,
  most: number,
): Map<string, Value> {
  const [oldest] = map.keys();
  if (map.size >= most && oldest !== undefined) map.delete(oldest);
  return map.set(key, value);
}
