/** The parts of what was shown, each under the hash by which the receipt names it. */
import { createHash } from 'node:crypto';
import { artefactIsOther } from '../errors.ts';
import type { Entry } from '../receipts.ts';

const PARTS = ['text', 'markup', 'style', 'script'] as const;

export interface Artefact {
  /** SHA-256, 64 hex digits. */
  readonly hash: string;
  readonly content: string;
}

/** Each different part of a batch once, but those that `isKept` knows. Throws where a hash is not its content's. */
export function newArtefacts(
  batch: readonly Entry[],
  isKept: (hash: string) => boolean,
): readonly Artefact[] {
  const found = new Map<string, Artefact>();
  for (const { receipt, shown } of batch) {
    for (const part of PARTS) {
      const hash = receipt.shown[part];
      if ((hash === '' && shown[part] === '') || found.has(hash) || isKept(hash)) continue;
      found.set(hash, checked({ hash, content: shown[part] }, part));
    }
  }
  return [...found.values()];
}

function checked(artefact: Artefact, part: string): Artefact {
  const hash = createHash('sha256').update(artefact.content).digest('hex');
  if (hash !== artefact.hash) throw artefactIsOther(part, artefact.hash, hash);
  return artefact;
}
