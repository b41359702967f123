/** Serves banner, document, decisions and receipts over HTTP (docs/spec/http-api.md). */
export type { CheckpointOptions } from './checkpoints/read-destinations.ts';
export { createServer, type Server } from './create-server.ts';
export { HttpError, type HttpErrorCode } from './errors.ts';
export { type ForEveryoneOptions, forEveryone } from './gate/for-everyone.ts';
export type { GateChoice } from './gate/gatehouse.ts';
export { expired } from './jobs/erase-expired.ts';
export type { Kit } from './kit/kit.ts';
export type { Parts } from './kit/parts.tsx';
export type { SitePage } from './kit/site-page.ts';
export { isLedgerError, LedgerError, type LedgerErrorCode } from './ledger/ledger-errors.ts';
export { type LedgerKey, ledgerKeyOf, nodeVerify, seedFrom, seedIn, seedName } from './ledger/ledger-key.ts';
export { nodeHash } from './ledger/node-hash.ts';
export {
  type LedgerOptions,
  type OpenedLedger,
  openLedger,
  type Setting as LedgerSetting,
} from './ledger/open-ledger.ts';
export type { Mode, ServerOptions } from './options.ts';
export { receiptPack } from './proof/receipt-pack.ts';
export { type Prover, type ReceiptProof, receiptProof } from './proof/receipt-proof.ts';
export { evidenceFrom, modeFrom } from './settings.ts';
export { authoritiesIn } from './time-stamp/authorities.ts';
export { type RefusedStamp, readTimeStamp, type TimeStamp } from './time-stamp/read-time-stamp.ts';
export type { Signals } from './visit/signals.ts';
export type { Visit } from './visit/visit.ts';
export { openWitness, type Witness, type WitnessOptions } from './witness/open-witness.ts';
