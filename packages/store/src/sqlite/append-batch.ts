/** One batch of decisions into receipts, entries, tree and counters. Runs inside one transaction. */
import { createHash } from 'node:crypto';
import { type Receipt, statementText } from '@kiwiconsent/policy/receipt';
import { newArtefacts } from '../entry/artefacts.ts';
import { receiptEntry } from '../entry/entry-bytes.ts';
import type { Learned } from '../entry/known.ts';
import { answersOf, planBatch } from '../entry/plan-batch.ts';
import { type ReceiptRow, rowOf } from '../entry/receipt-row.ts';
import { tallied } from '../entry/tally.ts';
import { policyIsUnknown } from '../errors.ts';
import type { Seal } from '../ledger.ts';
import type { Entry, KeyTaken, Recorded } from '../receipts.ts';
import type { Connection } from './connection.ts';
import { keptUnder } from './find-receipts.ts';
import { extendLedger, readHead } from './sqlite-ledger.ts';

export function appendBatch(
  connection: Connection,
  known: Learned,
  batch: readonly Entry[],
  seal: Seal,
): readonly (Recorded | KeyTaken)[] {
  const plan = planBatch(batch, keptUnder(connection, batch));
  const head = readHead(connection);
  const last = plan.fresh.at(-1);
  if (last === undefined) return answersOf(plan, head.tree.size, head.checkpoint);
  keepArtefacts(connection, known, plan.fresh);
  const rows = plan.fresh.map((entry, at) =>
    rowOf(entry, head.tree.size + at, statementRow(connection, known, entry.receipt)),
  );
  const entries = plan.fresh.map(({ receipt, salt }) => receiptEntry(receipt, salt));
  raiseCounts(connection, rows);
  const sealed = extendLedger(connection, head, entries, seal, last.receipt.recordedAt.slice(0, 10));
  keepRows(connection, rows);
  return answersOf(plan, head.tree.size, sealed.checkpoint);
}

function keepArtefacts(connection: Connection, known: Learned, batch: readonly Entry[]): void {
  for (const { hash, content } of newArtefacts(batch, known.isArchived)) {
    connection.write(
      'INSERT INTO archive (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING',
      Buffer.from(hash, 'hex'),
      content,
    );
    known.artefacts.add(hash);
  }
}

/** The row of a receipt's statement, made where there is none yet. */
function statementRow(
  connection: Connection,
  { statementRow: rowOfText, statements }: Learned,
  receipt: Receipt,
): number {
  const body = statementText(receipt);
  const known = rowOfText(body);
  if (known !== undefined) return known;
  const policy = connection.first<{ seq: number }>(
    'SELECT seq FROM policies WHERE hash = ?',
    receipt.policy.hash,
  );
  if (policy === undefined) throw policyIsUnknown(receipt.policy.hash);
  const hash = createHash('sha256').update(body).digest();
  connection.write(
    'INSERT INTO statements (hash, policy, surface, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    hash,
    policy.seq,
    receipt.surface,
    body,
  );
  const row = connection.first<{ seq: number }>('SELECT seq FROM statements WHERE hash = ?', hash);
  if (row === undefined) throw new RangeError('the statement was not kept');
  statements.set(body, row.seq);
  return row.seq;
}

const COLUMNS = [
  'leaf',
  'id',
  'key',
  'previous',
  'recorded_at',
  'said_at',
  'valid_until',
  'statement',
  'salt',
] as const satisfies readonly (keyof ReceiptRow)[];

function keepRows(connection: Connection, rows: readonly ReceiptRow[]): void {
  connection.insert(
    'receipts',
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  );
}

function raiseCounts(connection: Connection, rows: readonly ReceiptRow[]): void {
  for (const { day, statement, count } of tallied(rows)) {
    connection.write(
      `INSERT INTO counts (day, statement, count) VALUES (?, ?, ?)
       ON CONFLICT (day, statement) DO UPDATE SET count = count + excluded.count`,
      day,
      statement,
      count,
    );
  }
}
