/** Checks a whole ledger from its public files alone (docs/spec/ledger.md, *Checking a whole ledger*). */
import type { Trust } from '../bundle/tlog-proof.ts';
import { type Checkpoint, openCheckpoint, readCheckpoint } from '../note/checkpoint.ts';
import { equalBytes, type Hash } from '../tree/hash.ts';
import { checkEdge } from './check-edge.ts';
import { type Finding, Findings } from './finding.ts';
import { History } from './history.ts';
import type { LedgerFiles } from './ledger-files.ts';

export interface VerifyOptions {
  readonly trust: Trust;
  readonly hash: Hash;
  /** Signed checkpoints that were kept elsewhere, in any order. They show a fork and a loss; nothing else can. */
  readonly older: readonly string[];
}

export interface Verified {
  /** What the ledger says it is; `undefined` when that could not be read. */
  readonly checkpoint: Checkpoint | undefined;
  /** Empty: every entry is as it was signed. At most 100, in the order of their discovery. */
  readonly findings: readonly Finding[];
  /** How many there are. */
  readonly count: number;
}

/**
 * Reads every entry once, from the first to the last, in constant memory. Does not throw for what the files hold;
 * what `files` throws goes through.
 */
export async function verifyLedger(files: LedgerFiles, options: VerifyOptions): Promise<Verified> {
  const { trust, hash } = options;
  const findings = new Findings();
  const checkpoint = signedOrNot(await files.checkpoint(), trust, findings);
  if (checkpoint === undefined) return { checkpoint, findings: findings.kept, count: findings.count };
  const older = options.older.flatMap((note) => openOlder(note, trust, findings) ?? []);
  for (const { size, root } of older) {
    if (size > checkpoint.size) {
      const because = `${size} entries were once signed, and there are ${checkpoint.size}.`;
      findings.add({ kind: 'shrunk', first: checkpoint.size, last: size - 1, because });
    } else if (size === checkpoint.size && !equalBytes(root, checkpoint.root)) {
      const because = `Two trees of ${size} entries were signed.`;
      findings.add({ kind: 'forked', first: 0, last: Math.max(size - 1, 0), because });
    }
  }
  const within = older.filter(({ size }) => size < checkpoint.size);
  const history = new History(within, findings, hash);
  await checkEdge({ files, hash, findings, history }, checkpoint);
  return { checkpoint, findings: findings.kept, count: findings.count };
}

/** A checkpoint whose signature is false is a finding, and still says what to check. */
function signedOrNot(note: string, trust: Trust, findings: Findings): Checkpoint | undefined {
  const opened = openCheckpoint(note, trust.origin, trust.verifiers);
  if (opened.kind === 'checkpoint') return opened;
  const read = readCheckpoint(note);
  const isReadable = read.kind === 'checkpoint' && read.origin === trust.origin;
  const last = isReadable ? Math.max(read.size - 1, 0) : 0;
  const kind = isReadable ? 'signature' : 'checkpoint';
  findings.add({ kind, first: 0, last, because: `The checkpoint: ${opened.because}.` });
  return isReadable ? read : undefined;
}

/** An older checkpoint without a good signature shows nothing, but that. */
function openOlder(note: string, trust: Trust, findings: Findings): Checkpoint | undefined {
  const opened = openCheckpoint(note, trust.origin, trust.verifiers);
  if (opened.kind === 'checkpoint') return opened;
  findings.add({ kind: 'checkpoint', first: 0, last: 0, because: `An older checkpoint: ${opened.because}.` });
  return undefined;
}
