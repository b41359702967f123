/**
 * One batch of decisions into receipts, entries, tree and counters. Runs inside one transaction whose opening takes
 * the tree's row: two journeys to the database and back, the COMMIT included. What needs no answer of the database is
 * made before the first has come back.
 */
import { createHash } from 'node:crypto';
import { type Receipt, statementText } from '@kiwiconsent/policy/receipt';
import { newArtefacts } from '../entry/artefacts.ts';
import { sealWith } from '../entry/check-seal.ts';
import { receiptEntry } from '../entry/entry-bytes.ts';
import type { Learned } from '../entry/known.ts';
import { answersOf, planBatch } from '../entry/plan-batch.ts';
import { type ReceiptRow, rowOf } from '../entry/receipt-row.ts';
import { tallied } from '../entry/tally.ts';
import { policyIsUnknown } from '../errors.ts';
import type { Seal } from '../ledger.ts';
import type { Entry, KeyTaken, Recorded } from '../receipts.ts';
import type { Session, Transaction } from './database.ts';
import { keptUnder } from './find-receipts.ts';
import { extendLedger, headOf } from './postgres-ledger.ts';

export async function appendBatch(
  session: Transaction,
  opened: Promise<readonly unknown[]>,
  known: Learned,
  batch: readonly Entry[],
  seal: Seal,
): Promise<readonly (Recorded | KeyTaken)[]> {
  const answering = Promise.all([opened, keptUnder(session, batch)]);
  const made = new Map(batch.map((entry) => [entry, receiptEntry(entry.receipt, entry.salt)]));
  const [tree, kept] = await answering;
  const head = headOf(tree);
  const plan = planBatch(batch, kept);
  const last = plan.fresh.at(-1);
  if (last === undefined) return answersOf(plan, head.tree.size, head.checkpoint);
  await keepArtefacts(session, known, plan.fresh);
  const rows: ReceiptRow[] = [];
  for (const entry of plan.fresh) {
    const statement = await statementRow(session, known, entry.receipt);
    rows.push(rowOf(entry, head.tree.size + rows.length, statement));
  }
  const entries = plan.fresh.map((entry) => made.get(entry) ?? receiptEntry(entry.receipt, entry.salt));
  const sealed = sealWith(seal, head, entries);
  const day = last.receipt.recordedAt.slice(0, 10);
  await session.commitAfter([
    extendLedger(session, head.tree.size, entries, sealed, day),
    keepRows(session, rows),
  ]);
  return answersOf(plan, head.tree.size, sealed.checkpoint);
}

async function keepArtefacts(session: Session, known: Learned, batch: readonly Entry[]): Promise<void> {
  for (const { hash, content } of newArtefacts(batch, known.isArchived)) {
    await session.query('INSERT INTO archive (hash, content) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      Buffer.from(hash, 'hex'),
      content,
    ]);
    known.artefacts.add(hash);
  }
}

/** The row of a receipt's statement, made where there is none yet. */
async function statementRow(
  session: Session,
  { statementRow: rowOfText, statements }: Learned,
  receipt: Receipt,
): Promise<number> {
  const body = statementText(receipt);
  const known = rowOfText(body);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(body).digest();
  await session.query(
    `INSERT INTO statements (hash, policy, surface, body)
     SELECT $1, seq, $2, $3 FROM policies WHERE hash = $4 ON CONFLICT DO NOTHING`,
    [hash, receipt.surface, body, receipt.policy.hash],
  );
  const [row] = await session.query<{ seq: number }>('SELECT seq FROM statements WHERE hash = $1', [hash]);
  if (row === undefined) throw policyIsUnknown(receipt.policy.hash);
  statements.set(body, row.seq);
  return row.seq;
}

const KEEP = `
  WITH kept AS (
    INSERT INTO receipts (leaf, id, key, previous, recorded_at, said_at, valid_until, statement, salt)
    SELECT * FROM unnest(
      $1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bigint[], $6::bigint[], $7::bigint[], $8::int[],
      $9::bytea[]
    )
  )
  INSERT INTO counts (day, statement, count) SELECT * FROM unnest($10::text[], $11::int[], $12::bigint[])
  ON CONFLICT (day, statement) DO UPDATE SET count = counts.count + excluded.count`;

async function keepRows(session: Session, rows: readonly ReceiptRow[]): Promise<void> {
  const tally = tallied(rows);
  await session.query(KEEP, [
    rows.map(({ leaf }) => leaf),
    rows.map(({ id }) => id),
    rows.map(({ key }) => key),
    rows.map(({ previous }) => previous),
    rows.map(({ recorded_at }) => recorded_at),
    rows.map(({ said_at }) => said_at),
    rows.map(({ valid_until }) => valid_until),
    rows.map(({ statement }) => statement),
    rows.map(({ salt }) => salt),
    tally.map(({ day }) => day),
    tally.map(({ statement }) => statement),
    tally.map(({ count }) => count),
  ]);
}
