import type { Attestation, Deliveries, Delivery } from '../deliveries.ts';
import {
  type AttestationRow,
  attestationIn,
  type DeliveryRow,
  deliveryIn,
  momentIn,
} from '../entry/delivery-row.ts';
import type { Database } from './database.ts';

const COLUMNS = 'place, size, delivered_at, failures, failing_since, because';

export class PostgresDeliveries implements Deliveries {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async find(place: string): Promise<Delivery | undefined> {
    const query = `SELECT ${COLUMNS} FROM deliveries WHERE place = $1`;
    const [row] = await this.#database.read<DeliveryRow>(query, [place]);
    return row && deliveryIn(row);
  }

  async take(place: string, now: Date, until: Date): Promise<Delivery | undefined> {
    // Of two that ask at once the second waits for the first's row, and then finds that it is not due.
    const [row] = await this.#database.read<DeliveryRow>(
      `INSERT INTO deliveries (place, due_at) VALUES ($1, $3)
       ON CONFLICT (place) DO UPDATE SET due_at = $3 WHERE deliveries.due_at <= $2 RETURNING ${COLUMNS}`,
      [place, Number(now), Number(until)],
    );
    return row && deliveryIn(row);
  }

  settle(delivery: Delivery, due: Date, attestation?: Attestation): Promise<void> {
    return this.#database.transaction(async (session) => {
      await session.query(
        `UPDATE deliveries SET size = $1, delivered_at = $2, failures = $3, failing_since = $4, because = $5,
           due_at = $6 WHERE place = $7`,
        [
          delivery.size,
          momentIn(delivery.deliveredAt),
          delivery.failures,
          momentIn(delivery.failingSince),
          delivery.because,
          Number(due),
          delivery.place,
        ],
      );
      if (attestation === undefined) return;
      const { place, size, checkpoint, bytes, at } = attestation;
      await session.query(
        `INSERT INTO attestations (place, size, checkpoint, bytes, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING`,
        [place, size, checkpoint, bytes, Date.parse(at)],
      );
    });
  }

  async attestations(size: number, most: number): Promise<readonly Attestation[]> {
    const rows = await this.#database.read<AttestationRow>(
      `SELECT place, size, checkpoint, bytes, at FROM attestations
       WHERE size >= $1 ORDER BY size, place LIMIT $2`,
      [size, most],
    );
    return rows.map(attestationIn);
  }
}
