/** Checks a receipt with nothing but its file: no network, no server, no database (docs/spec/receipt.md). */
import {
  followKeys,
  type Hash,
  openCheckpoint,
  readCheckpoint,
  readTlogProof,
  readVerifierKey,
  type Trust,
  type Verifier,
  type VerifyEd25519,
  verifyTlogProof,
} from '@kiwiconsent/ledger';
import { canonicalJson } from '@kiwiconsent/policy/compiled';
import { differingFields } from './differing-fields.ts';
import { carriedBy, type ReceiptFile } from './receipt-file.ts';
import { type Cosigned, cosignedIn } from './witnesses.ts';

/**
 * What is asked of the file, in this order. `key`: there is one to check with. `signature`: the ledger's checkpoint was
 * signed with it. `receipt`: this receipt, to the last byte, is the entry that the checkpoint covers.
 */
export type StepName = 'key' | 'signature' | 'receipt';

export interface Step {
  readonly name: StepName;
  /** `unknown`: a step before it failed, so that it shows nothing. */
  readonly outcome: 'good' | 'bad' | 'unknown';
  /** What is wrong, in one sentence for a person; '' where nothing is. */
  readonly because: string;
}

export interface CheckedReceipt {
  readonly isGood: boolean;
  readonly steps: readonly Step[];
  /** `file`: the key came with the receipt, and vouches for nobody until it is compared with the ledger's. */
  readonly keyFrom: 'given' | 'file';
  readonly key: string;
  /** As the checkpoint says it; '' and 0 where it cannot be read. */
  readonly origin: string;
  readonly size: number;
  readonly index: number;
  /** Fields in which the receipt differs from the copy that its proof carries. */
  readonly differs: readonly string[];
  /** Who else signed that checkpoint: none where no witness had by then. */
  readonly cosigned: readonly Cosigned[];
}

export interface Means {
  readonly hash: Hash;
  readonly verify: VerifyEd25519;
}

/**
 * `given` is the ledger's public key (`name+id+key`), known from elsewhere than from this file; `witnesses` are the keys
 * of those whose signature is to be checked as well.
 */
export function checkReceipt(
  file: ReceiptFile,
  given: string | undefined,
  means: Means,
  witnesses: readonly Verifier[] = [],
): CheckedReceipt {
  const key = given ?? file.key;
  const read = readTlogProof(file.proof);
  const proof = read.kind === 'tlog-proof' ? read : undefined;
  const checkpoint = readCheckpoint(proof?.checkpoint ?? '');
  const carried = proof && carriedBy(proof.extra);
  const steps = stepsOf(file, key, means);
  const cosigned = cosignedIn(file.proof, witnesses);
  return {
    isGood:
      steps.every(({ outcome }) => outcome === 'good') && cosigned.every(({ outcome }) => outcome !== 'bad'),
    steps,
    keyFrom: given === undefined ? 'file' : 'given',
    key,
    origin: checkpoint.kind === 'checkpoint' ? checkpoint.origin : '',
    size: checkpoint.kind === 'checkpoint' ? checkpoint.size : 0,
    index: proof?.index ?? 0,
    differs: carried ? differingFields(carried.receipt, file.receipt) : [],
    cosigned,
  };
}

function stepsOf(file: ReceiptFile, key: string, { hash, verify }: Means): readonly Step[] {
  const trust = trustIn(key, file.handovers, { hash, verify });
  if ('because' in trust) return stopped('key', trust.because);
  const proof = readTlogProof(file.proof);
  if (proof.kind === 'refused') return stopped('signature', proof.because);
  const checkpoint = openCheckpoint(proof.checkpoint, trust.origin, trust.verifiers);
  if (checkpoint.kind === 'refused') return stopped('signature', checkpoint.because);
  const proven = verifyTlogProof(file.proof, receiptEntryOf(file, hash), trust, hash);
  return proven.kind === 'proven'
    ? NAMES.map((name) => ({ name, outcome: 'good', because: '' }))
    : stopped('receipt', proven.because);
}

const NAMES: readonly StepName[] = ['key', 'signature', 'receipt'];

/** The steps where `name` failed: good before it, unknown after it. */
function stopped(name: StepName, because: string): readonly Step[] {
  const place = NAMES.indexOf(name);
  return NAMES.map((each, at) => ({
    name: each,
    outcome: at < place ? 'good' : at === place ? 'bad' : 'unknown',
    because: at === place ? because : '',
  }));
}

/** The key, and those to which it leads by the changes that the file brings. */
function trustIn(
  key: string,
  handovers: readonly string[],
  means: Means,
): Trust | { readonly because: string } {
  if (key === '') return { because: 'there is no public key to check with' };
  const read = readVerifierKey(key, means.hash);
  if (read.kind === 'refused') return read;
  const keys = followKeys(read, handovers, means);
  return keys.kind === 'refused' ? keys : { origin: read.name, verifiers: keys.verifiers };
}

/** `0x01 ‖ SHA-256(salt ‖ canonical bytes)`: the ledger's entry for this receipt. */
export function receiptEntryOf(
  { receipt, salt }: Pick<ReceiptFile, 'receipt' | 'salt'>,
  hash: Hash,
): Uint8Array {
  const text = new TextEncoder().encode(canonicalJson(receipt));
  const committed = new Uint8Array(salt.length + text.length);
  committed.set(salt);
  committed.set(text, salt.length);
  return Uint8Array.of(0x01, ...hash(committed));
}
