/** Holds the receipts of a store against the entries of its ledger (docs/spec/receipt.md, *Its bytes*). */
import { readCheckpoint } from '@kiwiconsent/ledger';
import { type Evidence, receiptEntry, type Store } from '@kiwiconsent/store';
import { Marks } from './marks.ts';

export interface ReceiptFinding {
  readonly kind: 'receipt' | 'tombstone' | 'added';
  /** A place in the ledger. */
  readonly first: number;
  readonly last: number;
  /** One sentence for a person. */
  readonly because: string;
}

export interface CheckedReceipts {
  /** Receipts whose commitment is their entry. */
  readonly good: number;
  /** Receipts that are gone, with a tombstone that says so. */
  readonly erased: number;
  /** At most 100. */
  readonly findings: readonly ReceiptFinding[];
  readonly count: number;
}

const RECEIPT = 0x01;
const TOMBSTONE = 0x02;
/** Entries read at once. */
const PAGE = 1000;
const MOST = 100;

/** Walks entries and receipts together, in the ledger's order and in constant memory (a bit for each entry). */
export async function checkReceipts(store: Store, size: number): Promise<CheckedReceipts> {
  const walk = new ReceiptWalk(size);
  const receipts = store.receipts.read()[Symbol.asyncIterator]();
  let next = await receipts.next();
  for (let from = 0; from < size; from += PAGE) {
    const to = Math.min(from + PAGE, size);
    const entries = await store.ledger.entries(from, to);
    // Where one is missing nobody knows which is which; `verifyLedger` says so.
    const isWhole = entries.length === to - from;
    for (const [at, entry] of entries.entries()) {
      if (!isWhole) break;
      const receipt = !next.done && next.value.index === from + at ? next.value : undefined;
      walk.pass(from + at, entry, receipt);
      if (receipt) next = await receipts.next();
    }
    while (!next.done && next.value.index < to) next = await receipts.next();
  }
  // A server may append meanwhile: only what it never signed is a finding.
  const signed = (await firstUnsigned(store)) ?? Number.POSITIVE_INFINITY;
  if (signed < Number.POSITIVE_INFINITY)
    walk.report('added', signed, 'An entry stands behind the last one that was signed.');
  for (; !next.done; next = await receipts.next()) {
    if (next.value.index >= signed)
      walk.report('receipt', next.value.index, 'A receipt stands where the ledger has no entry.');
  }
  return walk.outcome();
}

/** The first place behind the last checkpoint, where an entry stands there. */
async function firstUnsigned({ ledger }: Store): Promise<number | undefined> {
  const signed = readCheckpoint((await ledger.head()).checkpoint);
  const size = signed.kind === 'checkpoint' ? signed.size : 0;
  if ((await ledger.entries(size, size + 1)).length === 0) return undefined;
  const again = readCheckpoint((await ledger.head()).checkpoint);
  return again.kind === 'checkpoint' && again.size > size ? undefined : size;
}

class ReceiptWalk {
  #good = 0;
  #erased = 0;
  #count = 0;
  readonly #findings: ReceiptFinding[] = [];
  /** Entries of receipts that are not there, and of which no tombstone was met yet. */
  readonly #gone: Marks;

  constructor(size: number) {
    this.#gone = new Marks(size);
  }

  pass(place: number, entry: Uint8Array, evidence: Evidence | undefined): void {
    if (entry[0] === TOMBSTONE) this.#passTombstone(place, entry);
    if (evidence === undefined) {
      if (entry[0] === RECEIPT) this.#gone.add(place);
    } else if (Buffer.compare(receiptEntry(evidence.receipt, evidence.salt), entry) === 0) {
      this.#good += 1;
    } else {
      this.report(
        'receipt',
        place,
        'The receipt is not the one that was recorded: its commitment is another.',
      );
    }
  }

  #passTombstone(place: number, entry: Uint8Array): void {
    const erased = erasedBy(entry);
    if (erased === undefined) {
      this.report('tombstone', place, 'The tombstone cannot be read.');
    } else if (this.#gone.has(erased)) {
      this.#gone.delete(erased);
      this.#erased += 1;
    } else {
      this.report('tombstone', place, `It says that receipt ${erased} is erased, and that is not so.`);
    }
  }

  report(kind: ReceiptFinding['kind'], place: number, because: string): void {
    const before = this.#findings.at(-1);
    if (before?.kind === kind && before.because === because && before.last + 1 === place) {
      this.#findings[this.#findings.length - 1] = { ...before, last: place };
      return;
    }
    this.#count += 1;
    if (this.#findings.length < MOST) this.#findings.push({ kind, first: place, last: place, because });
  }

  outcome(): CheckedReceipts {
    for (const place of this.#gone) {
      this.report('receipt', place, 'The receipt is gone, and no tombstone says that it was erased.');
    }
    return { good: this.#good, erased: this.#erased, findings: this.#findings, count: this.#count };
  }
}

function erasedBy(entry: Uint8Array): number | undefined {
  try {
    const said: unknown = JSON.parse(Buffer.from(entry.subarray(1)).toString('utf8'));
    const erased = typeof said === 'object' && said !== null && 'erased' in said ? said.erased : undefined;
    return typeof erased === 'number' ? erased : undefined;
  } catch {
    return undefined;
  }
}
