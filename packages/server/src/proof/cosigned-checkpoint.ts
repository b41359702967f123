/** The first checkpoint over an entry that a witness signed along with (docs/operate/checkpoints.md). */
import type { Store } from '@kiwiconsent/store';

/** So many attestations are looked through: each place has one an hour, and few places are authorities. */
const MOST = 50;

/** The checkpoint with every witness's line on it; `undefined` where no witness saw this entry yet. */
export async function cosignedCheckpoint({ deliveries }: Store, index: number): Promise<string | undefined> {
  const found = await deliveries.attestations(index + 1, MOST);
  const ofWitnesses = found.filter(({ place }) => place.startsWith('witness:'));
  const [first] = ofWitnesses;
  if (first === undefined) return undefined;
  const lines = ofWitnesses
    .filter(({ checkpoint }) => checkpoint === first.checkpoint)
    .map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  return first.checkpoint + lines.join('');
}
