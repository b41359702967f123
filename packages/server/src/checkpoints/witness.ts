/**
 * A witness (C2SP tlog-witness): another host that signs along with a checkpoint only where the tree begins with the one
 * that it signed before. It cannot be shown two histories.
 */
import { COSIGNATURE, encodeAddCheckpoint, openNote, type Verifier } from '@kiwiconsent/ledger';
import { type Destination, type Outgoing, placeOf } from './destination.ts';
import { bytesOf, posted } from './request.ts';

const TEXT = 'text/plain; charset=utf-8';

/** `prefix` is where its `add-checkpoint` is; `verifier` its public key, known from elsewhere. */
export function witnessDestination(prefix: URL, verifier: Verifier): Destination {
  const address = new URL(`${prefix.href.replace(/\/$/, '')}/add-checkpoint`);
  const ask = async (outgoing: Outgoing, oldSize: number, signal: AbortSignal): Promise<Response> => {
    const proof = await outgoing.proofFrom(oldSize);
    const body = encodeAddCheckpoint({ oldSize, proof, checkpoint: outgoing.checkpoint });
    return posted({ address, body, type: TEXT }, signal);
  };
  return {
    kind: 'witness',
    place: placeOf('witness', `${address.href} ${verifier.name} ${verifier.keyId}`),
    name: `witness ${verifier.name}`,
    deliver: async (outgoing, signal) => {
      let response = await ask(outgoing, outgoing.lastSize, signal);
      if (response.status === 409) {
        const known = knownSize(await bytesOf(response), outgoing);
        response = await ask(outgoing, known, signal);
      }
      const bytes = await bytesOf(response);
      if (!response.ok) throw new Error(refusal(response.status, verifier.name));
      return cosigned(outgoing.checkpoint, bytes, verifier);
    },
  };
}

/** What the witness says that it signed last. More than this ledger has is no mistake of ours to pass over. */
function knownSize(bytes: Uint8Array, { size }: Outgoing): number {
  const said = Buffer.from(bytes).toString('utf8').trim();
  const known = /^(?:0|[1-9]\d{0,15})$/.test(said) ? Number(said) : Number.NaN;
  if (Number.isNaN(known)) throw new Error('the witness does not say what it signed last');
  if (known > size) throw new Error(`the witness signed ${known} entries, and this ledger has ${size}`);
  return known;
}

function refusal(status: number, name: string): string {
  if (status === 403) return `${name} does not know the key of this ledger`;
  if (status === 404) return `${name} does not know this ledger`;
  if (status === 409) return `${name} signed another tree of this size`;
  if (status === 422) return `${name} does not find that the ledger only grew`;
  return `${name} answered ${status}`;
}

/** Its signature lines, where they are its own and over this checkpoint. */
function cosigned(checkpoint: string, lines: Uint8Array, verifier: Verifier): Uint8Array {
  const opened = openNote(checkpoint + Buffer.from(lines).toString('utf8'), [verifier]);
  if (verifier.algorithm !== COSIGNATURE || opened.kind === 'refused')
    throw new Error(`${verifier.name} answered without its signature`);
  return lines;
}
