import type { Receipt } from '@kiwiconsent/policy/receipt';
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
import { type Known, nothingKnown } from './known.ts';
import { readRange } from './read-range.ts';

export class SqliteReceipts implements Receipts {
  readonly #connection: Connection;
  #known: Known = nothingKnown();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  append(batch: readonly Entry[], seal: Seal): Promise<readonly (Recorded | KeyTaken)[]> {
    const connection = this.#connection;
    return connection.run(() => {
      try {
        return connection.transaction(() => appendBatch(connection, this.#known, batch, seal));
      } catch (error) {
        // What was made in a transaction that is undone is not there.
        this.#known = nothingKnown();
        throw error;
      }
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
