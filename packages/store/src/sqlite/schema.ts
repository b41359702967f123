/** The tables as Kysely sees them; `migrations.ts` makes them. */
import type { Generated } from 'kysely';

export interface PolicyTable {
  readonly seq: Generated<number>;
  readonly hash: string;
  readonly version: string;
  readonly compiled: string;
  readonly published_at: number;
}

export interface ShownTextTable {
  readonly seq: Generated<number>;
  readonly hash: string;
  readonly text: string;
}

export interface ReceiptTable {
  readonly seq: Generated<number>;
  readonly id: string;
  readonly key: string;
  readonly previous: string;
  /** Milliseconds since 1970, UTC. */
  readonly recorded_at: number;
  /** The visitor's clock; null when unknown. */
  readonly said_at: number | null;
  readonly valid_until: number;
  readonly policy: number;
  readonly surface: string;
  readonly language: string;
  readonly layer: string;
  readonly control: string;
  readonly shown: number;
  /** JSON object: the hashes of what was shown. */
  readonly shown_parts: string;
  readonly witness: string;
  /** Categories, apart: what was granted, what was refused, what was not asked. JSON arrays. */
  readonly granted: string;
  readonly denied: string;
  readonly not_asked: string;
  /** JSON object `category.provider` → granted or denied. */
  readonly providers: string;
  /** JSON array of technology ids. */
  readonly objections: string;
  readonly gpc: 0 | 1;
}

export interface KeyTable {
  readonly name: string;
  readonly value: string;
}

export interface ReportTable {
  /** ISO date, UTC. */
  readonly day: string;
  readonly surface: string;
  readonly mode: 'hold' | 'report-only' | 'csp';
  readonly kind: string;
  readonly what: string;
  readonly source: string;
  readonly count: number;
}

export interface Tables {
  readonly policies: PolicyTable;
  readonly shown_texts: ShownTextTable;
  readonly receipts: ReceiptTable;
  readonly keys: KeyTable;
  readonly reports: ReportTable;
}
