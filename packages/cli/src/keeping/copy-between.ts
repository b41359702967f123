/** A whole store into an empty one: what `backup`, `restore` and `move` have in common. */
import { append, leafHash } from '@kiwiconsent/ledger';
import type { Grow } from '@kiwiconsent/store';
import { finding, type Problem } from '../command/problem.ts';
import { nodeHash } from '../ledger/node-hash.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { openKept } from './open-kept.ts';

const grow: Grow = (tree, entries) => {
  const leaves = entries.map((entry) => leafHash(entry, nodeHash));
  return append(tree, leaves, nodeHash).tree;
};

/** Where to copy from and to: a data folder or `postgres://…`; where left out, what the environment names. */
export interface Ends {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Copies, checks the copy, and says under which checkpoint it stands. Status 0 where it is whole, else 1 or 2. */
export async function copyBetween({ from, to }: Ends, terminal: Terminal): Promise<0 | 1 | 2> {
  const source = await openKept(from);
  if (source.kind === 'problem') return refuse(terminal, source.problem);
  try {
    const { copyStore, openStore } = await import('@kiwiconsent/store');
    const target = await openStore(environmentFor(to));
    try {
      const { entries, receipts, checkpoint } = await copyStore(source.store, target, grow);
      terminal.out(
        `Copied and checked: ${receipts} receipts, ${entries} entries in the ledger, its root unchanged.\n`,
      );
      if (checkpoint !== '') terminal.out(`\n${checkpoint}`);
      return 0;
    } finally {
      await target.close();
    }
  } catch (error) {
    return refuse(terminal, copyProblem(error));
  } finally {
    await source.store.close();
  }
}

function environmentFor(where: string | undefined): Readonly<Record<string, string | undefined>> {
  if (where === undefined) return process.env;
  const isUrl = /^postgres(?:ql)?:/.test(where);
  return isUrl ? { KIWICONSENT_DATABASE: where } : { KIWICONSENT_DATA: where };
}

/** The store's own errors say what to do, under their own codes. */
function copyProblem(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return finding('KC-C401', `nothing was copied that can be used: ${message.replace(/\.$/, '')}`, '');
}
