import type { Receipt } from '@kiwiconsent/policy/receipt';
import { Known } from '../entry/known.ts';
import { asOurs } from '../entry/plan-batch.ts';
import type { Seal } from '../ledger.ts';
import type {
  Entry,
  Erased,
  Erasure,
  Evidence,
  KeyTaken,
  ReceiptRange,
  Receipts,
  Recorded,
} from '../receipts.ts';
import { appendBatch } from './append-batch.ts';
import type { Database } from './database.ts';
import { eraseReceipts } from './erase-receipts.ts';
import { evidenceWhere } from './find-receipts.ts';
import { headOf, LOCK_TREE } from './postgres-ledger.ts';
import { readRange } from './read-range.ts';

export class PostgresReceipts implements Receipts {
  readonly #database: Database;
  readonly #known: Known = new Known();
  readonly setsOutEarly = true;

  constructor(database: Database) {
    this.#database = database;
  }

  async append(batch: readonly Entry[], seal: Seal): Promise<readonly (Recorded | KeyTaken)[]> {
    const { learned, answers } = await this.#database.transaction(async (session, opened, isAgain) => {
      const learned = this.#known.begin();
      const answers = await appendBatch(session, opened, learned, batch, seal);
      // The connection may have been lost after the commit: then what is found is what we kept.
      return { learned, answers: isAgain ? asOurs(batch, answers) : answers };
    }, LOCK_TREE);
    this.#known.settle(learned);
    return answers;
  }

  async find(id: string): Promise<Receipt | undefined> {
    return (await this.evidence(id))?.receipt;
  }

  async findByKey(key: string): Promise<Receipt | undefined> {
    return (await evidenceWhere(this.#database, 'key', key))?.receipt;
  }

  evidence(id: string): Promise<Evidence | undefined> {
    return evidenceWhere(this.#database, 'id', id);
  }

  read(range: ReceiptRange = {}): AsyncIterable<Evidence> {
    return readRange(this.#database, range);
  }

  erase(erasure: Erasure, seal: Seal): Promise<Erased> {
    return this.#database.transaction(
      async (session, opened) => eraseReceipts(session, headOf(await opened), erasure, seal),
      LOCK_TREE,
    );
  }
}
