import type { Attestation, Deliveries, Delivery } from '../deliveries.ts';
import {
  type AttestationRow,
  attestationIn,
  type DeliveryRow,
  deliveryIn,
  momentIn,
} from '../entry/delivery-row.ts';
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';

const COLUMNS = 'place, size, delivered_at, failures, failing_since, because';

function rowAt(connection: Connection, place: string): Delivery | undefined {
  const query = `SELECT ${COLUMNS} FROM deliveries WHERE place = ?`;
  const row = connection.first<DeliveryRow>(query, place);
  return row && deliveryIn(row);
}

export class SqliteDeliveries implements Deliveries {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  find(place: string): Promise<Delivery | undefined> {
    return this.#database.read((connection) => rowAt(connection, place));
  }

  take(place: string, now: Date, until: Date): Promise<Delivery | undefined> {
    return this.#database.transaction((connection) => {
      connection.write('INSERT INTO deliveries (place) VALUES (?) ON CONFLICT DO NOTHING', place);
      const taken = connection.write(
        'UPDATE deliveries SET due_at = ? WHERE place = ? AND due_at <= ?',
        Number(until),
        place,
        Number(now),
      );
      return taken === 1 ? rowAt(connection, place) : undefined;
    });
  }

  settle(delivery: Delivery, due: Date, attestation?: Attestation): Promise<void> {
    return this.#database.transaction((connection) => {
      connection.write(
        `UPDATE deliveries SET size = ?, delivered_at = ?, failures = ?, failing_since = ?, because = ?, due_at = ?
         WHERE place = ?`,
        delivery.size,
        momentIn(delivery.deliveredAt),
        delivery.failures,
        momentIn(delivery.failingSince),
        delivery.because,
        Number(due),
        delivery.place,
      );
      if (attestation === undefined) return;
      connection.write(
        `INSERT INTO attestations (place, size, checkpoint, bytes, at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
        attestation.place,
        attestation.size,
        attestation.checkpoint,
        attestation.bytes,
        Date.parse(attestation.at),
      );
    });
  }

  attestations(size: number, most: number): Promise<readonly Attestation[]> {
    return this.#database.read((connection) =>
      connection
        .all<AttestationRow>(
          `SELECT place, size, checkpoint, bytes, at FROM attestations
           WHERE size >= ? ORDER BY size, place LIMIT ?`,
          size,
          most,
        )
        .map(attestationIn),
    );
  }
}
