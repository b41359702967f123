/** What is wrong with a ledger, and since which entry. */

export type FindingKind =
  /** The checkpoint is missing, cannot be read, or is of another ledger. */
  | 'checkpoint'
  /** A signature is false, or no known key signed. */
  | 'signature'
  /** Fewer entries than were once signed. */
  | 'shrunk'
  /** Up to an older checkpoint the entries are others than were signed then. */
  | 'forked'
  /** The files agree with each other and not with their checkpoint. */
  | 'rewritten'
  /** Entries that are other bytes than were signed. */
  | 'changed'
  | 'missing'
  | 'reordered'
  | 'duplicated'
  /** An entry that was never signed stands among the others. */
  | 'added'
  /** A tile is missing or holds other hashes; the entries below it can still be right. */
  | 'tile';

export interface Finding {
  readonly kind: FindingKind;
  /** The first entry it is about. Everything before it, as far as this finding goes, is as it was signed. */
  readonly first: number;
  /** The last entry it is about. */
  readonly last: number;
  /** One sentence for a person. */
  readonly because: string;
}

/** More than these are counted, not kept: what is wrong everywhere must not fill the memory. */
const MOST = 100;

/** Findings in the order of their discovery; neighbours of one kind are one. */
export class Findings {
  readonly kept: Finding[] = [];
  count = 0;

  add(finding: Finding): void {
    const before = this.kept.at(-1);
    if (
      before?.kind === finding.kind &&
      before.because === finding.because &&
      before.last + 1 === finding.first
    ) {
      this.kept[this.kept.length - 1] = { ...before, last: finding.last };
      return;
    }
    this.count += 1;
    if (this.kept.length < MOST) this.kept.push(finding);
  }
}
