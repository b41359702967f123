/** What the check of a whole ledger found, for a person. */
import type { Verified } from '@kiwiconsent/ledger';
import type { DayCheckpoint } from '@kiwiconsent/store';
import type { Paint } from '../terminal/paint.ts';
import type { CheckedAttestations } from './check-attestations.ts';
import type { CheckedReceipts } from './check-receipts.ts';

export interface LedgerOutcome {
  readonly name: string;
  readonly key: string;
  readonly keyFrom: 'given' | 'source';
  readonly verified: Verified;
  /** Absent without a store. */
  readonly receipts: CheckedReceipts | undefined;
  /** What others said of its checkpoints; absent without a store. */
  readonly attestations: CheckedAttestations | undefined;
  /** When what was appended, as far as anybody knows. */
  readonly days: readonly DayCheckpoint[];
  /** How many older checkpoints it was held against. */
  readonly older: number;
}

export function isGood(outcome: LedgerOutcome): boolean {
  return countOf(outcome) === 0;
}

function countOf({ verified, receipts, attestations }: LedgerOutcome): number {
  return verified.count + (receipts?.count ?? 0) + (attestations?.wrong.length ?? 0);
}

/** The findings, one a line, with since when; then what was checked. */
export function ledgerLines(outcome: LedgerOutcome, paint: Paint): string {
  const { name, key, verified, receipts, attestations, older } = outcome;
  const { checkpoint } = verified;
  const said = (attestations?.wrong ?? []).map(({ size, because }) => ({
    kind: 'attestation',
    first: 0,
    last: Math.max(size - 1, 0),
    because: `Of the checkpoint of ${size} entries, ${because}.`,
  }));
  const found = [...verified.findings, ...(receipts?.findings ?? []), ...said];
  const count = countOf(outcome);
  const size = checkpoint?.size ?? 0;
  const verdict = isGood(outcome)
    ? paint.green(`GOOD: all ${size} entries are as they were signed.`)
    : paint.red(`WRONG: ${count} ${count === 1 ? 'finding' : 'findings'}.`);
  const lines = [
    verdict,
    ...found.map(
      ({ kind, first, last, because }) =>
        `${placeWords(first, last)}${dayWords(first, outcome)}  ${paint.red(kind)} — ${because}`,
    ),
    ...(count > found.length ? [`… and ${count - found.length} more.`] : []),
    '',
    `ledger    ${checkpoint?.origin ?? 'unknown'}, ${size} entries, read from ${name}`,
    ...(receipts ? [`receipts  ${receipts.good} are what their entries say, ${receipts.erased} erased`] : []),
    ...attestationLines(attestations),
    `older     held against ${older} older ${older === 1 ? 'checkpoint' : 'checkpoints'}${older > 0 ? '' : NO_OLDER}`,
    `key       ${key || 'none'}`,
    outcome.keyFrom === 'given' ? '          (the one you gave)' : paint.yellow(`          ${OWN_KEY}`),
  ];
  return `${lines.join('\n')}\n`;
}

const NO_OLDER = ': a ledger that was rewritten as a whole looks as it should (--checkpoint)';
const OWN_KEY =
  '(from what was checked itself: it does not show whose the ledger is; give the known one with --key)';

function attestationLines(attestations: CheckedAttestations | undefined): readonly string[] {
  if (attestations === undefined || attestations.good + attestations.unchecked === 0) return [];
  const { good, unchecked, newest } = attestations;
  const seen = newest ? `; the last saw ${newest.size} entries at ${newest.at}` : '';
  const rest = unchecked > 0 ? `, ${unchecked} unchecked (--witness, --tsa)` : '';
  return [`others    ${good} of their signatures are good${seen}${rest}`];
}

function placeWords(first: number, last: number): string {
  return first === last ? `entry ${first}` : `entries ${first} to ${last}`;
}

/** Entries carry no date; the last checkpoint of each day tells on which day one was appended. */
function dayWords(first: number, { days }: LedgerOutcome): string {
  const day = days.find(({ size }) => size > first);
  return day === undefined ? '' : ` (appended on ${day.day})`;
}
