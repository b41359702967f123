/** Puts many receipts in a store as the server would: its own ledger, its own key, batches of 500; only no HTTP. */
import { randomBytes } from 'node:crypto';
import { canonicalJson } from '@kiwiconsent/policy/compiled';
import { openLedger } from '@kiwiconsent/server';
import type { Store } from '@kiwiconsent/store';
import { benchPolicy } from '../server/policy.ts';
import { decision } from '../store/decisions.ts';

const AT_ONCE = 500;
/** Of so many receipts one is remembered, to ask for its proof. */
const ONE_OF = 997;

export interface Filled {
  /** Ids of receipts from all over the ledger. */
  readonly ids: readonly string[];
  readonly perSecond: number;
}

export async function fill(store: Store, count: number): Promise<Filled> {
  const { hash, ...policy } = benchPolicy();
  const { version } = policy.document;
  const publishedAt = new Date().toISOString();
  await store.policies.publish({ hash, version, compiled: canonicalJson({ hash, ...policy }), publishedAt });
  const ledger = await openLedger({
    store,
    freshOrigin: 'bench.test/_kc/ledger',
    now: () => new Date(),
    random: randomBytes,
    warn: () => {},
  });
  const ids: string[] = [];
  const from = performance.now();
  for (let kept = 0; kept < count; kept += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, count - kept) }, (_, at) => {
      const entry = decision(kept + at, { hash, version });
      if ((kept + at) % ONE_OF === 0) ids.push(entry.receipt.id);
      return ledger.record(entry);
    });
    await Promise.all(batch);
  }
  await ledger.close();
  return { ids, perSecond: (count * 1000) / (performance.now() - from) };
}
