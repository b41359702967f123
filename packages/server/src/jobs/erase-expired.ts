import { later } from '@kiwiconsent/policy/runtime';
import type { Store } from '@kiwiconsent/store';
import type { OpenedLedger } from '../ledger/open-ledger.ts';

/** One transaction with its signature; decisions are recorded between two of them. */
const AT_ONCE = 500;

const DAY_MS = 86_400_000;

/** The receipts that nobody may ask for any more at `now`: `kept` (ISO 8601) after their choice has ended. */
export async function* expired({ receipts }: Store, kept: string, now: Date): AsyncGenerator<number> {
  // A calendar cannot be run backwards exactly: what is asked for is a little more, and then looked at one by one.
  const span = Number(later(now, kept)) - Number(now);
  const validUntilBefore = new Date(Number(now) - span + 4 * DAY_MS).toISOString();
  for await (const { receipt, index } of receipts.read({ validUntilBefore })) {
    if (later(new Date(receipt.validUntil), kept) <= now) yield index;
  }
}

/**
 * Erases every receipt whose time is over, with salt and key, each under a tombstone (PRF-7). Resolves with how many.
 * Where it is broken off, the next run does the rest; two processes that run it at once erase each receipt once.
 */
export async function eraseExpired(
  store: Store,
  ledger: Pick<OpenedLedger, 'erase'>,
  kept: string,
  now: Date,
): Promise<number> {
  let erased = 0;
  let indices: number[] = [];
  const flush = async (): Promise<void> => {
    if (indices.length === 0) return;
    const order = { indices, reason: 'retention' as const, at: now.toISOString() };
    indices = [];
    erased += (await ledger.erase(order)).indices.length;
  };
  for await (const index of expired(store, kept, now)) {
    indices.push(index);
    if (indices.length === AT_ONCE) await flush();
  }
  await flush();
  return erased;
}
