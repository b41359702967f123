import { readCompiled } from '@kiwiconsent/policy/compiled';
import type { Store } from '@kiwiconsent/store';
import type { Command, Request, Status } from '../command/command.ts';
import { finding, misuse, type Problem } from '../command/problem.ts';
import { DATABASE, type Kept, openKept } from '../keeping/open-kept.ts';
import { openOwnLedger } from '../keeping/open-own-ledger.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `kiwiconsent erase`: receipts, their salts and their keys, for ever, each under a tombstone (PRF-5, PRF-7). */
export const erase: Command = {
  name: 'erase',
  about: 'erase receipts for ever, by request or because their time is over; the ledger stays whole',
  more: [
    'A tombstone in the ledger says that a receipt was erased, when and why, and not what it was. Every proof made before stays true; what it proves can no longer be read here. A server may run meanwhile; it erases what is expired by itself each day.',
  ],
  arguments: [],
  options: {
    receipt: { value: 'IDS', about: 'the numbers of receipts, with commas' },
    earlier: { about: 'with --receipt: also those before them of the same visitor' },
    expired: { about: 'those whose time is over by the rule of the policy in force' },
    'dry-run': { about: 'say what would be erased, and erase nothing' },
    database: DATABASE,
  },
  examples: [
    'kiwiconsent erase --receipt 3q2-7wAAAAAAAAAAAAAAAA --earlier',
    'kiwiconsent erase --expired --dry-run --database /var/lib/kiwiconsent',
  ],
  run,
};

async function run({ values, switches }: Request, terminal: Terminal): Promise<Status> {
  const ids = values.get('receipt')?.split(',');
  if ((ids !== undefined) === switches.has('expired')) {
    const advice = 'Give either `--receipt IDS` or `--expired`.';
    return refuse(terminal, misuse('KC-C025', 'it is not clear which receipts to erase', advice));
  }
  const kept = await openKept(values.get('database'));
  if (kept.kind === 'problem') return refuse(terminal, kept.problem);
  try {
    const now = new Date();
    const found = ids
      ? await asked(kept.store, ids, switches.has('earlier'))
      : await overdue(kept.store, now);
    if ('code' in found) return refuse(terminal, found);
    if (switches.has('dry-run')) {
      terminal.out(found.map((index) => `entry ${index}\n`).join(''));
      terminal.say(`${countWords(found.length)} would be erased. Nothing was.\n`);
      return 0;
    }
    const erased = await erasedOf(kept, found, ids ? 'request' : 'retention', now);
    terminal.say(`${countWords(erased)} erased, each under a tombstone in the ledger.\n`);
    return 0;
  } finally {
    await kept.store.close();
  }
}

const countWords = (count: number): string => `${count} ${count === 1 ? 'receipt' : 'receipts'}`;

/** The places of the receipts with these numbers; one that is not there is a problem, and nothing is erased. */
async function asked(
  { receipts }: Store,
  ids: readonly string[],
  withEarlier: boolean,
): Promise<readonly number[] | Problem> {
  const places = new Set<number>();
  for (const id of ids) {
    const evidence = /^[\w-]{22}$/.test(id) ? await receipts.evidence(id) : undefined;
    const advice = 'Copy the number from the receipt; one that was erased is gone for ever.';
    if (evidence === undefined) return finding('KC-C107', `there is no receipt \`${id}\``, advice);
    places.add(evidence.index);
    let { previous } = evidence.receipt;
    while (withEarlier && previous !== '') {
      const before = await receipts.evidence(previous);
      if (before === undefined || places.has(before.index)) break;
      places.add(before.index);
      previous = before.receipt.previous;
    }
  }
  return [...places].sort((one, other) => one - other);
}

async function overdue(store: Store, now: Date): Promise<readonly number[] | Problem> {
  const inForce = (await store.policies.all()).at(-1);
  const policy = inForce && readCompiled(inForce.compiled);
  if (policy === undefined) {
    const advice = 'Name the receipts with `--receipt`.';
    return finding('KC-C109', 'no policy was ever published here: there is no rule to erase by', advice);
  }
  const { expired } = await import('@kiwiconsent/server');
  const places: number[] = [];
  for await (const index of expired(store, policy.regime.proofKept, now)) places.push(index);
  return places;
}

/** As many in one transaction. */
const AT_ONCE = 500;

async function erasedOf(
  kept: Kept,
  indices: readonly number[],
  reason: 'request' | 'retention',
  now: Date,
): Promise<number> {
  const ledger = await openOwnLedger(kept);
  try {
    let count = 0;
    for (let from = 0; from < indices.length; from += AT_ONCE) {
      const order = { indices: indices.slice(from, from + AT_ONCE), reason, at: now.toISOString() };
      count += (await ledger.erase(order)).indices.length;
    }
    return count;
  } finally {
    await ledger.close();
  }
}
