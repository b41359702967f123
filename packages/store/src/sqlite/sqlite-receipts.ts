import type { Receipt } from '@kiwiconsent/policy/receipt';
import { Known } from '../entry/known.ts';
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
import { readRange } from './read-range.ts';

export class SqliteReceipts implements Receipts {
  readonly #database: Database;
  readonly #known: Known = new Known();
  readonly setsOutEarly = false;

  constructor(database: Database) {
    this.#database = database;
  }

  async append(batch: readonly Entry[], seal: Seal): Promise<readonly (Recorded | KeyTaken)[]> {
    const learned = this.#known.begin();
    const answers = await this.#database.transaction((connection) =>
      appendBatch(connection, learned, batch, seal),
    );
    this.#known.settle(learned);
    return answers;
  }

  async find(id: string): Promise<Receipt | undefined> {
    return (await this.evidence(id))?.receipt;
  }

  findByKey(key: string): Promise<Receipt | undefined> {
    return this.#database.read((connection) => evidenceWhere(connection, 'key', key)?.receipt);
  }

  evidence(id: string): Promise<Evidence | undefined> {
    return this.#database.read((connection) => evidenceWhere(connection, 'id', id));
  }

  read(range: ReceiptRange = {}): AsyncIterable<Evidence> {
    return readRange(this.#database, range);
  }

  erase(erasure: Erasure, seal: Seal): Promise<Erased> {
    return this.#database.transaction((connection) => eraseReceipts(connection, erasure, seal));
  }
}
