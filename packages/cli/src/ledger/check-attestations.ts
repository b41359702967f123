/** Checks what others said of checkpoints, as a store keeps it (docs/operate/checkpoints.md). */
import { readFile } from 'node:fs/promises';
import { cosignedAt, openNote, type Verifier } from '@kiwiconsent/ledger';
import type { Attestation, Store } from '@kiwiconsent/store';
import { misuse, type Problem } from '../command/problem.ts';
import { witnessKeys } from '../proof/witness-keys.ts';

/** Whom to believe: keys of witnesses (`name+id+key`, with commas), and a file of an authority's certificates. */
export interface Believed {
  readonly witnesses: string | undefined;
  readonly authorities: string | undefined;
}

export interface CheckedAttestations {
  readonly good: number;
  /** Of somebody whose key or certificate was not given. */
  readonly unchecked: number;
  /** The newest one that is good: when it was said, by the clock of who said it. */
  readonly newest: { readonly size: number; readonly at: string } | undefined;
  /** One sentence each for a person, with the size it is about. */
  readonly wrong: readonly { readonly size: number; readonly because: string }[];
}

/** When it was said, `unchecked`, or why it is false. */
type Said = Date | 'unchecked' | { readonly because: string };

/** Reads the attestations page by page: each as one checkpoint with what was said of it. */
export async function* attestationsOf({ deliveries }: Store): AsyncGenerator<Attestation> {
  const PAGE = 1000;
  for (let from = 0; ; ) {
    const page = await deliveries.attestations(from, PAGE);
    const last = page.at(-1);
    // The rows of the last size may go on behind the page: they come again, whole, with the next one.
    const isWhole = page.length < PAGE || page[0]?.size === last?.size;
    yield* isWhole ? page : page.filter(({ size }) => size !== last?.size);
    if (last === undefined || page.length < PAGE) return;
    from = isWhole ? last.size + 1 : last.size;
  }
}

export async function checkAttestations(
  store: Store,
  believed: Believed,
): Promise<CheckedAttestations | Problem> {
  const check = await checkerOf(believed);
  if ('code' in check) return check;
  let [good, unchecked] = [0, 0];
  let newest: CheckedAttestations['newest'];
  const wrong: { size: number; because: string }[] = [];
  for await (const attestation of attestationsOf(store)) {
    const { size } = attestation;
    const said = await check(attestation);
    if (said === 'unchecked') unchecked += 1;
    else if (said instanceof Date) {
      good += 1;
      newest = { size, at: said.toISOString() };
    } else wrong.push({ size, because: said.because });
  }
  return { good, unchecked, newest, wrong };
}

async function checkerOf({
  witnesses,
  authorities,
}: Believed): Promise<((attestation: Attestation) => Promise<Said>) | Problem> {
  const verifiers = witnessKeys(witnesses);
  if ('code' in verifiers) return verifiers;
  const stamps = authorities === undefined ? undefined : await stampChecker(authorities);
  if (stamps !== undefined && 'code' in stamps) return stamps;
  return async (attestation) => {
    if (attestation.place.startsWith('witness:')) return cosigned(attestation, verifiers);
    return stamps === undefined ? 'unchecked' : stamps(attestation);
  };
}

async function stampChecker(file: string): Promise<((attestation: Attestation) => Promise<Said>) | Problem> {
  const { authoritiesIn, readTimeStamp } = await import('@kiwiconsent/server');
  try {
    const authorities = authoritiesIn(await readFile(file, 'utf8'));
    return async ({ bytes, checkpoint }) => {
      const stamp = await readTimeStamp(bytes, Buffer.from(checkpoint), authorities);
      return stamp.kind === 'time-stamp' ? stamp.at : { because: `the time stamp: ${stamp.because}` };
    };
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    const advice = 'Give a file with the certificates of the authority (PEM).';
    return misuse('KC-C028', `\`--tsa ${file}\` cannot be used: ${because}`, advice);
  }
}

function cosigned({ bytes, checkpoint }: Attestation, verifiers: readonly Verifier[]): Said {
  const lines = Buffer.from(bytes).toString('utf8');
  const named = verifiers.filter(({ name }) => lines.includes(`— ${name} `));
  if (named.length === 0) return 'unchecked';
  const opened = openNote(checkpoint + lines, named);
  if (opened.kind === 'refused') return { because: `the witness: ${opened.because}` };
  const seconds = cosignedAt(opened.signedBy[0]?.signature ?? new Uint8Array());
  return new Date((seconds ?? 0) * 1000);
}
