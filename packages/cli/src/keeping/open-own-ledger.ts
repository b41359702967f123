/** The ledger of a store, as its own server opens it: checked, with its key, ready to append. */
import { randomBytes } from 'node:crypto';
import type { OpenedLedger } from '@kiwiconsent/server';
import type { Kept } from './open-kept.ts';

/** Rejects with a coded error (`KC-L…`) where the store is not what was signed. */
export async function openOwnLedger({ store, folder }: Kept): Promise<OpenedLedger> {
  const { evidenceFrom, openLedger } = await import('@kiwiconsent/server');
  const { seenFile, ...key } = evidenceFrom(process.env, folder).ledger ?? {};
  return openLedger({
    ...key,
    ...(folder !== '' && seenFile !== undefined && { seenFile }),
    store,
    freshOrigin: 'localhost/_kc/ledger',
    now: () => new Date(),
    random: randomBytes,
    warn: (error) => {
      throw error;
    },
  });
}
