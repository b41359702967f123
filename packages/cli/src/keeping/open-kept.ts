/** The store that a command reads: one that is there already. Never makes one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '@kiwiconsent/store';
import type { Option } from '../command/command.ts';
import { misuse, type Problem } from '../command/problem.ts';

/** As every command names it. */
export const DATABASE: Option = {
  value: 'WHERE',
  about:
    'the data folder of a server, or postgres://…; where left out, KIWICONSENT_DATABASE, KIWICONSENT_DATA, or ./data',
};

export interface Kept {
  readonly kind: 'kept';
  readonly store: Store;
  /** Where a server remembers the ledger's last checkpoint; '' for PostgreSQL named by its address. */
  readonly folder: string;
}

/**
 * Opens what `--database` or the environment names. Loaded here, so that the other commands start without a database.
 */
export async function openKept(
  where: string | undefined,
): Promise<Kept | { readonly kind: 'problem'; readonly problem: Problem }> {
  const { KIWICONSENT_DATABASE: named = '', KIWICONSENT_DATA: data = '' } = process.env;
  const url = where === undefined ? named : /^postgres(?:ql)?:/.test(where) ? where : '';
  const folder = where === undefined ? data || 'data' : where === url ? '' : where;
  if (url === '' && !existsSync(join(folder, DATABASE_FILE)))
    return problem(`there is no database in ${folder}`);
  try {
    const { openStore } = await import('@kiwiconsent/store');
    const store = await openStore({ KIWICONSENT_DATABASE: url, KIWICONSENT_DATA: folder });
    return { kind: 'kept', store, folder };
  } catch (error) {
    return problem(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
}

const DATABASE_FILE = 'kiwiconsent.db';

function problem(message: string): { readonly kind: 'problem'; readonly problem: Problem } {
  const advice = 'Name the data folder or the address with --database.';
  return { kind: 'problem', problem: misuse('KC-C019', message, advice) };
}
