/** A receipt as a row of the table `receipts`, and back: nothing is lost on the way. */
import type { Receipt } from '@kiwiconsent/policy/receipt';
import type { AskableCategory, Choice } from '@kiwiconsent/policy/runtime';
import type { Insertable, Selectable } from 'kysely';
import type { ReceiptTable } from './schema.ts';

/** The row without what it refers to in other tables. */
type OwnColumns = Omit<Insertable<ReceiptTable>, 'seq' | 'policy' | 'shown'>;

/** A row with what it refers to. */
export type JoinedReceipt = Omit<Selectable<ReceiptTable>, 'policy' | 'shown'> & {
  readonly policy_hash: string;
  readonly policy_version: string;
};

function answered(choice: Choice, answer: 'granted' | 'denied'): string {
  const names = Object.entries(choice.categories).filter(([, said]) => said === answer);
  return JSON.stringify(names.map(([name]) => name));
}

export function rowOf(key: string, receipt: Receipt): OwnColumns {
  return {
    id: receipt.id,
    key,
    previous: receipt.previous,
    recorded_at: Date.parse(receipt.recordedAt),
    said_at: receipt.saidAt === '' ? null : Date.parse(receipt.saidAt),
    valid_until: Date.parse(receipt.validUntil),
    surface: receipt.surface,
    language: receipt.language,
    layer: receipt.layer,
    control: receipt.control,
    granted: answered(receipt.choice, 'granted'),
    denied: answered(receipt.choice, 'denied'),
    not_asked: JSON.stringify(receipt.notAsked),
    providers: JSON.stringify(receipt.choice.providers),
    objections: JSON.stringify(receipt.choice.objections),
    gpc: receipt.signals.gpc ? 1 : 0,
    shown_parts: JSON.stringify(receipt.shown),
    witness: receipt.witness,
  };
}

function choiceOf(row: JoinedReceipt): Choice {
  const categories: Partial<Record<AskableCategory, 'granted' | 'denied'>> = {};
  for (const name of JSON.parse(row.granted) as AskableCategory[]) categories[name] = 'granted';
  for (const name of JSON.parse(row.denied) as AskableCategory[]) categories[name] = 'denied';
  return {
    categories,
    providers: JSON.parse(row.providers) as Choice['providers'],
    objections: JSON.parse(row.objections) as string[],
  };
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

export function receiptOf(row: JoinedReceipt): Receipt {
  return {
    format: 'kiwiconsent/receipt/1',
    id: row.id,
    previous: row.previous,
    recordedAt: iso(row.recorded_at),
    saidAt: row.said_at === null ? '' : iso(row.said_at),
    validUntil: iso(row.valid_until),
    policy: { hash: row.policy_hash, version: row.policy_version },
    surface: row.surface,
    language: row.language,
    layer: row.layer as Receipt['layer'],
    control: row.control as Receipt['control'],
    shown: JSON.parse(row.shown_parts) as Receipt['shown'],
    choice: choiceOf(row),
    notAsked: JSON.parse(row.not_asked) as string[],
    signals: { gpc: row.gpc === 1 },
    witness: row.witness as Receipt['witness'],
  };
}
