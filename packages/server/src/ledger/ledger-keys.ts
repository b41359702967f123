/** The key that signs today, with every key before it (docs/spec/ledger.md, *A new key*). */
import { followKeys, type Verifier } from '@kiwiconsent/ledger';
import type { Store } from '@kiwiconsent/store';
import { ledgerKeyReplaced, ledgerUnsigned } from './ledger-errors.ts';
import { type LedgerKey, ledgerKeyOf, nodeVerify, seedFrom } from './ledger-key.ts';
import { nodeHash } from './node-hash.ts';

export interface LedgerKeys {
  readonly current: LedgerKey;
  /** Of every key, each within its term. */
  readonly verifiers: readonly Verifier[];
  /** The notes with which the key was handed over, the oldest first. */
  readonly handovers: readonly string[];
}

export interface KeySource {
  readonly store: Pick<Store, 'keys' | 'ledger'>;
  readonly keyFile?: string | undefined;
  readonly random: (bytes: number) => Uint8Array;
}

/** Throws `KC-L09` where the key that is given was handed over to another one, `KC-L03` where it never was one. */
export async function readLedgerKeys(
  { store, keyFile, random }: KeySource,
  origin: string,
): Promise<LedgerKeys> {
  const current = ledgerKeyOf(await seedFrom(keyFile, store, random(32)), origin);
  const handovers = await store.ledger.handovers();
  const chain = followKeys(current.known, handovers, { hash: nodeHash, verify: nodeVerify });
  if (chain.kind === 'refused') throw ledgerUnsigned(chain.because);
  if (chain.keys.at(-1)?.keyId !== current.known.keyId) throw ledgerKeyReplaced();
  if (chain.keys.length !== handovers.length + 1)
    throw ledgerUnsigned('the key was never handed over to ours');
  return { current, verifiers: chain.verifiers, handovers };
}
