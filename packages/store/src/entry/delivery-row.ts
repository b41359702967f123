/** Deliveries and attestations as rows, the same in both databases: times are milliseconds, absence is null. */
import type { Attestation, Delivery } from '../deliveries.ts';

export interface DeliveryRow {
  readonly place: string;
  readonly size: number;
  readonly delivered_at: number | null;
  readonly failures: number;
  readonly failing_since: number | null;
  readonly because: string;
}

export interface AttestationRow {
  readonly place: string;
  readonly size: number;
  readonly checkpoint: string;
  readonly bytes: Uint8Array;
  readonly at: number;
}

/** The moment in milliseconds, null for none. */
export function momentIn(iso: string): number | null {
  return iso === '' ? null : Date.parse(iso);
}

function isoOf(moment: number | null): string {
  return moment === null ? '' : new Date(moment).toISOString();
}

export function deliveryIn(row: DeliveryRow): Delivery {
  const { place, size, failures, because } = row;
  return {
    place,
    size,
    deliveredAt: isoOf(row.delivered_at),
    failures,
    failingSince: isoOf(row.failing_since),
    because,
  };
}

export function attestationIn({ at, bytes, ...row }: AttestationRow): Attestation {
  return { ...row, bytes: new Uint8Array(bytes), at: isoOf(at) };
}
