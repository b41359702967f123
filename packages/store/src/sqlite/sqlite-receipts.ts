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
import type { Connection } from './connection.ts';
import { eraseReceipts } from './erase-receipts.ts';
import { evidenceWhere } from './find-receipts.ts';
import { readRange } from './read-range.ts';

export class SqliteReceipts implements Receipts {
  readonly #connection: Connection;
  readonly #known: Known = new Known();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  append(batch: readonly Entry[], seal: Seal): Promise<readonly (Recorded | KeyTaken)[]> {
    const connection = this.#connection;
    return connection.run(() => {
      const learned = this.#known.begin();
      const answers = connection.transaction(() => appendBatch(connection, learned, batch, seal));
      this.#known.settle(learned);
      return answers;
    });
  }

  async find(id: string): Promise<Receipt | undefined> {
    return (await this.evidence(id))?.receipt;
  }

  findByKey(key: string): Promise<Receipt | undefined> {
    return this.#connection.run(() => evidenceWhere(this.#connection, 'key', key)?.receipt);
  }

  evidence(id: string): Promise<Evidence | undefined> {
    return this.#connection.run(() => evidenceWhere(this.#connection, 'id', id));
  }

  read(range: ReceiptRange = {}): AsyncIterable<Evidence> {
    return readRange(this.#connection, range);
  }

  erase(erasure: Erasure, seal: Seal): Promise<Erased> {
    const connection = this.#connection;
    return connection.run(() => connection.transaction(() => eraseReceipts(connection, erasure, seal)));
  }
}
