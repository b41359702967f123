/** A receipt's proof pack, put together from the store (docs/spec/proof-pack.md). */
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { type Pack, packContentPolicy, proofPack, readReceiptFile } from '@kiwiconsent/proof';
import { verifierScript } from '@kiwiconsent/proof/script';
import type { Evidence } from '@kiwiconsent/store';
import { nodeHash } from '../ledger/node-hash.ts';
import { archivedPart } from './archived-part.ts';
import { type Prover, receiptProof } from './receipt-proof.ts';

export interface ReceiptPack {
  readonly html: string;
  /** What the page may do; the same as it says itself. */
  readonly contentPolicy: string;
}

/** `policy` is the version that the receipt names; `language` the reader's. */
export async function receiptPack(
  prover: Prover,
  evidence: Evidence,
  policy: CompiledPolicy,
  language: string,
): Promise<ReceiptPack> {
  const { archive } = prover.store;
  const { text, markup, style } = evidence.receipt.shown;
  const part = async (hash: string): Promise<string> => (hash === '' ? '' : archivedPart(archive, hash));
  const shown = { text: await part(text), markup: await part(markup), style: await part(style) };
  const file = readReceiptFile(JSON.stringify(await receiptProof(prover, evidence)));
  if (file.kind === 'unreadable') throw new Error(`The receipt's own proof: ${file.because}.`);
  const pack: Pack = { file, policy, shown, language };
  const script = await verifierScript();
  return {
    html: proofPack(pack, script, nodeHash),
    contentPolicy: packContentPolicy(pack, script, nodeHash),
  };
}
