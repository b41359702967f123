/** What a policy file says of a thing that was held, and what a person can do about it (docs/spec/report.md §5). */
import { type CompiledPolicy, DEVICE_KINDS, NETWORK_KINDS } from '@kiwiconsent/policy/compiled';
import { judge, SILENCE, type Thing } from '@kiwiconsent/policy/runtime';
import type { Gathered } from './gather.ts';

export type Standing = 'unknown' | 'elsewhere' | 'too-long' | 'asks' | 'known' | 'nameless';

export interface Finding extends Gathered {
  readonly standing: Standing;
  /** The id of the technology that it is; '' where the file has none. */
  readonly known: string;
  /** What to do, in a sentence; '' for nothing. */
  readonly next: string;
}

/** What needs a person comes first, and of that the most frequent. */
const ORDER: readonly Standing[] = ['unknown', 'elsewhere', 'too-long', 'asks', 'known', 'nameless'];
const NEEDS_A_PERSON: readonly Standing[] = ['unknown', 'elsewhere', 'too-long'];

export function needsAPerson({ standing }: Finding): boolean {
  return NEEDS_A_PERSON.includes(standing);
}

export function findingsOf(policy: CompiledPolicy, all: readonly Gathered[]): readonly Finding[] {
  return all
    .map((each) => findingOf(policy, each))
    .sort(
      (one, other) =>
        ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing) ||
        other.count - one.count ||
        (one.what < other.what ? -1 : 1),
    );
}

function findingOf(policy: CompiledPolicy, each: Gathered): Finding {
  const thing = thingOf(each);
  if (thing === undefined) return { ...each, standing: 'nameless', known: '', next: '' };
  const { allowed, because, technology } = judge(policy, each.surface, SILENCE, thing);
  const found = (standing: Standing, next = ''): Finding => ({ ...each, standing, known: technology, next });
  if (because === 'undeclared') return found('unknown', declareIt(policy, each, thing));
  if (because === 'not-on-surface') {
    return found(
      'elsewhere',
      `Add \`${each.surface}\` to the surfaces of \`${technology}\`, or take it out there.`,
    );
  }
  if (each.kind === 'cookie-cut') {
    return found('too-long', `Shorten its life, or write its real retention at \`${technology}\`.`);
  }
  return found(allowed ? 'known' : 'asks');
}

/** `undefined` for what has no name or address: no inventory can have it. */
function thingOf({ kind, what }: Gathered): Thing | undefined {
  const device = kind === 'cookie-cut' ? 'cookie' : DEVICE_KINDS.find((each) => each === kind);
  if (device !== undefined) return { kind: device, name: what };
  const network = NETWORK_KINDS.find((each) => each === kind);
  const at = what.indexOf('/');
  return network === undefined || at < 1
    ? undefined
    : { kind: network, host: what.slice(0, at), path: what.slice(at) };
}

function declareIt({ providers }: CompiledPolicy, { kind }: Gathered, thing: Thing): string {
  const orElse = ', or take it out of the site.';
  if ('name' in thing) return `Declare it: \`kind: ${kind}\`, \`name: ${thing.name}\`${orElse}`;
  if (!('host' in thing)) return '';
  const host = thing.host.replace(/:\d+$/, '');
  const owner = providers.find(({ hosts }) => hosts.some((each) => isUnder(host, each)));
  const provider = owner === undefined ? ' with its provider' : `, \`provider: ${owner.id}\``;
  return `Declare it: \`kind: ${kind}\`, \`hosts: [${host}]\`${provider}${orElse}`;
}

function isUnder(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
