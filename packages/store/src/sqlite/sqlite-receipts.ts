import type { Receipt } from '@kiwiconsent/policy/receipt';
import type { Kysely, Transaction } from 'kysely';
import { policyIsUnknown } from '../errors.ts';
import type { Entry, KeyTaken, Receipts, Recorded } from '../receipts.ts';
import { isSameDecision } from '../same-decision.ts';
import { type JoinedReceipt, receiptOf, rowOf } from './receipt-row.ts';
import type { Run } from './run.ts';
import type { Tables } from './schema.ts';

/** The one receipt whose unique column `column` is `value`. */
async function receiptWhere(
  db: Kysely<Tables>,
  column: 'id' | 'key',
  value: string,
): Promise<Receipt | undefined> {
  const row: JoinedReceipt | undefined = await db
    .selectFrom('receipts')
    .innerJoin('policies', 'policies.seq', 'receipts.policy')
    .selectAll('receipts')
    .select(['policies.hash as policy_hash', 'policies.version as policy_version'])
    .where(`receipts.${column}`, '=', value)
    .executeTakeFirst();
  return row && receiptOf(row);
}

/** The row of a published policy. */
async function policySeq(db: Kysely<Tables>, hash: string): Promise<number> {
  const row = await db.selectFrom('policies').select('seq').where('hash', '=', hash).executeTakeFirst();
  if (!row) throw policyIsUnknown(hash);
  return row.seq;
}

/** Keeps the text once; the same text again is the same row. */
async function shownSeq(db: Kysely<Tables>, hash: string, text: string): Promise<number> {
  await db
    .insertInto('shown_texts')
    .values({ hash, text })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  const row = await db
    .selectFrom('shown_texts')
    .select('seq')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return row.seq;
}

async function append(transaction: Transaction<Tables>, entry: Entry): Promise<Recorded | KeyTaken> {
  const { key, receipt, shownText } = entry;
  // A write first, so that the write lock is taken before anything is read.
  const shown = await shownSeq(transaction, receipt.shown.text, shownText);
  const kept = await receiptWhere(transaction, 'key', key);
  if (kept)
    return isSameDecision(kept, receipt) ? { kind: 'replayed', receipt: kept } : { kind: 'key-taken' };
  const policy = await policySeq(transaction, receipt.policy.hash);
  await transaction
    .insertInto('receipts')
    .values({ ...rowOf(key, receipt), policy, shown })
    .execute();
  return { kind: 'recorded', receipt };
}

export class SqliteReceipts implements Receipts {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  record(entry: Entry): Promise<Recorded | KeyTaken> {
    return this.#run((db) => db.transaction().execute((transaction) => append(transaction, entry)));
  }

  find(id: string): Promise<Receipt | undefined> {
    return this.#run((db) => receiptWhere(db, 'id', id));
  }

  findByKey(key: string): Promise<Receipt | undefined> {
    return this.#run((db) => receiptWhere(db, 'key', key));
  }
}
