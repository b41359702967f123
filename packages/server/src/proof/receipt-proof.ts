/** A receipt with everything that shows, offline, that it is in the ledger (docs/spec/receipt.md, *With its proof*). */
import { encodeTlogProof, inclusionTiles, proveInclusion, readCheckpoint } from '@kiwiconsent/ledger';
import { type Receipt, receiptText } from '@kiwiconsent/policy/receipt';
import type { Evidence } from '@kiwiconsent/store';
import type { House } from '../house.ts';
import { ledgerBroken } from '../ledger/ledger-errors.ts';
import { nodeHash } from '../ledger/node-hash.ts';
import { readTiles } from '../ledger/tile-bytes.ts';
import { cosignedCheckpoint } from './cosigned-checkpoint.ts';

export interface ReceiptProof {
  readonly format: 'kiwiconsent/receipt-proof/1';
  readonly receipt: Receipt;
  /** 16 bytes, base64url. */
  readonly salt: string;
  /** The text of a `.tlog-proof` file: place, inclusion proof, checkpoint, signed by a witness too where one has. */
  readonly proof: string;
  /** The ledger's public key. Who checks compares it with one known from elsewhere. */
  readonly key: string;
  /** The notes with which the key was changed; absent where it never was. */
  readonly handovers?: readonly string[];
}

/** Who has the receipts and the ledger they are in. */
export type Prover = Pick<House, 'store' | 'ledger'>;

/** The `.tlog-proof` of a receipt; as its `extra` it carries salt and receipt, so that the file is enough by itself. */
async function tlogProofOf({ store, ledger }: Prover, evidence: Evidence): Promise<string> {
  const { receipt, salt, index } = evidence;
  const checkpoint = (await cosignedCheckpoint(store, index)) ?? (await ledger.checkpoint());
  const read = readCheckpoint(checkpoint);
  if (read.kind === 'refused') throw ledgerBroken(read.because);
  const readTile = await readTiles(store.ledger, inclusionTiles(index, read.size));
  return encodeTlogProof({
    index,
    proof: proveInclusion(index, read.size, readTile, nodeHash),
    checkpoint,
    extra: Buffer.concat([salt, Buffer.from(receiptText(receipt))]),
  });
}

export async function receiptProof(house: Prover, evidence: Evidence): Promise<ReceiptProof> {
  const handovers = house.ledger.handovers();
  return {
    format: 'kiwiconsent/receipt-proof/1',
    receipt: evidence.receipt,
    salt: Buffer.from(evidence.salt).toString('base64url'),
    proof: await tlogProofOf(house, evidence),
    key: house.ledger.key(),
    ...(handovers.length > 0 && { handovers }),
  };
}
