/** Where checkpoints go, as the environment says it (docs/operate/checkpoints.md). */
import { existsSync } from 'node:fs';
import { COSIGNATURE, readVerifierKey, type Verifier, verifierOf } from '@kiwiconsent/ledger';
import { badCheckpointSetting } from '../errors.ts';
import { nodeVerify } from '../ledger/ledger-key.ts';
import { nodeHash } from '../ledger/node-hash.ts';
import { commandDestination } from './command.ts';
import type { Destination } from './destination.ts';
import { folderDestination } from './folder.ts';
import { postDestination } from './post.ts';
import { timeStampDestination } from './time-stamp.ts';
import { witnessDestination } from './witness.ts';

export interface CheckpointOptions {
  readonly destinations: readonly Destination[];
  /** At most so often one to each, in milliseconds. */
  readonly everyMs: number;
}

const MINUTE_MS = 60_000;

/** Throws `KC-H55` for a setting that cannot be meant. */
export function checkpointsFrom(
  environment: Readonly<Record<string, string | undefined>>,
): CheckpointOptions {
  const said = (name: string): string => environment[`KIWICONSENT_CHECKPOINT_${name}`]?.trim() ?? '';
  const minutes = said('MINUTES') || '60';
  if (!/^[1-9]\d{0,4}$/.test(minutes)) {
    throw badCheckpointSetting('MINUTES', 'Write a whole number of minutes.');
  }
  const [folder, command] = [said('FOLDER'), said('COMMAND')];
  return {
    everyMs: Number(minutes) * MINUTE_MS,
    destinations: [
      ...(folder === '' ? [] : [folderDestination(folder)]),
      ...listed(said('URL')).map((address) => postDestination(addressIn('URL', address))),
      ...listed(said('WITNESS')).map(witnessIn),
      ...listed(said('TSA')).map(authorityIn),
      ...(command === '' ? [] : [commandDestination(command)]),
    ],
  };
}

/** Several stand with commas. */
function listed(said: string): readonly string[] {
  return said
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

function addressIn(name: string, said: string): URL {
  if (/^https?:/i.test(said) && URL.canParse(said)) return new URL(said);
  throw badCheckpointSetting(name, 'Write addresses as https://host/path, several with commas.');
}

/** `VKEY ADDRESS`. */
function witnessIn(said: string): Destination {
  const [vkey = '', address = '', ...more] = said.split(/\s+/);
  const key = readVerifierKey(vkey, nodeHash);
  const verifier: Verifier | { readonly kind: 'refused' } =
    key.kind === 'key' ? verifierOf(key, nodeVerify) : key;
  if ('kind' in verifier || verifier.algorithm !== COSIGNATURE || more.length > 0) {
    throw badCheckpointSetting('WITNESS', 'Write the public key of the witness, a space, and its address.');
  }
  return witnessDestination(addressIn('WITNESS', address), verifier);
}

/** `FILE ADDRESS`. */
function authorityIn(said: string): Destination {
  const [file = '', address = '', ...more] = said.split(/\s+/);
  if (!existsSync(file) || more.length > 0) {
    const advice = 'Write the file with the certificates of the authority, a space, and its address.';
    throw badCheckpointSetting('TSA', advice);
  }
  return timeStampDestination(addressIn('TSA', address), file);
}
