import { followKeys, readVerifierKey, type Trust, verifyLedger } from '@kiwiconsent/ledger';
import { nobleHash, nobleVerify } from '@kiwiconsent/ledger/noble';
import type { Command, Request, Status } from '../command/command.ts';
import { finding, misuse, type Problem } from '../command/problem.ts';
import { DATABASE, openKept } from '../keeping/open-kept.ts';
import { checkAttestations } from '../ledger/check-attestations.ts';
import { checkReceipts } from '../ledger/check-receipts.ts';
import { isGood, type LedgerOutcome, ledgerLines } from '../ledger/ledger-lines.ts';
import { type LedgerSource, SourceAway } from '../ledger/ledger-source.ts';
import { nodeHash } from '../ledger/node-hash.ts';
import { olderCheckpoints } from '../ledger/older-checkpoints.ts';
import { keyProblem } from '../proof/key-problem.ts';
import { paintFor } from '../terminal/paint.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `kiwiconsent ledger verify`: a whole ledger, by an outsider or by its operator (docs/spec/ledger.md). */
export const ledgerVerify: Command = {
  name: 'ledger verify',
  about: 'check a whole ledger: what is wrong with it, and since when',
  more: [
    'With --url or --dir from its public files alone, as anybody can. With --database also each receipt: that it is what its entry says, and that one that is gone was erased under a tombstone. Nothing is changed.',
    'A ledger that was rewritten as a whole and signed again shows only beside an older checkpoint: give those that were kept elsewhere with --checkpoint. A store brings its own, one of each day.',
  ],
  arguments: [],
  options: {
    url: { value: 'URL', about: 'the site, or the ledger’s own address' },
    dir: { value: 'FOLDER', about: 'a folder with the public files: checkpoint, key, tile/…' },
    database: DATABASE,
    key: { value: 'VKEY', about: 'the ledger’s public key, name+id+key, known from elsewhere' },
    checkpoint: {
      value: 'FILES',
      about: 'older checkpoints, proofs or receipts that were kept elsewhere: files and folders, with commas',
    },
    witness: {
      value: 'VKEYS',
      about: 'keys of witnesses, to check their signatures in the store; with commas',
    },
    tsa: {
      value: 'FILE',
      about: 'certificates (PEM) of a time-stamp authority, to check its tokens in the store',
    },
    json: { about: 'print the outcome as JSON' },
  },
  examples: [
    'kiwiconsent ledger verify --url https://www.example.nl --key "$(cat ledger.key)"',
    'kiwiconsent ledger verify --database /var/lib/kiwiconsent --checkpoint last-year.txt',
  ],
  run,
};

async function run(request: Request, terminal: Terminal): Promise<Status> {
  const { values } = request;
  const given = values.get('key');
  const wrongKey = given === undefined ? undefined : keyProblem(given);
  if (wrongKey !== undefined) return refuse(terminal, wrongKey);
  const kept = await olderCheckpoints(values.get('checkpoint'), terminal);
  if ('code' in kept) return refuse(terminal, kept);
  try {
    const source = await sourceOf(values);
    if ('code' in source) return refuse(terminal, source);
    try {
      if (await isEmpty(source, kept)) {
        terminal.out(`GOOD: the ledger in ${source.name} is empty, and no checkpoint says otherwise.\n`);
        return 0;
      }
      const outcome = await checked(source, given, kept, values);
      if ('code' in outcome) return refuse(terminal, outcome);
      const isJson = request.switches.has('json');
      const paint = paintFor(terminal.colours.out);
      terminal.out(isJson ? asJson(outcome) : ledgerLines(outcome, paint));
      return isGood(outcome) ? 0 : 1;
    } finally {
      await source.close();
    }
  } catch (error) {
    if (!(error instanceof SourceAway)) throw error;
    return refuse(
      terminal,
      misuse('KC-C021', error.message, 'Check the address, the folder and the network.'),
    );
  }
}

async function sourceOf(values: Request['values']): Promise<LedgerSource | Problem> {
  const named = ['url', 'dir', 'database'].filter((name) => values.has(name));
  if (named.length > 1) {
    const advice = 'Give one of them; run the command again for the other.';
    return misuse('KC-C022', `\`--${named.join('` and `--')}\` name two ledgers`, advice);
  }
  const [url, folder] = [values.get('url'), values.get('dir')];
  if (url !== undefined) return (await import('../ledger/files-at-url.ts')).ledgerAtUrl(url);
  if (folder !== undefined) return (await import('../ledger/files-in-folder.ts')).ledgerInFolder(folder);
  const opened = await openKept(values.get('database'));
  if (opened.kind === 'problem') return opened.problem;
  const name = opened.folder === '' ? 'the database' : opened.folder;
  return (await import('../ledger/files-in-store.ts')).ledgerInStore(opened, name);
}

/** A store in which nothing was ever recorded: there is not even a checkpoint. */
async function isEmpty({ files, store, older }: LedgerSource, kept: readonly string[]): Promise<boolean> {
  if (store === undefined || older.length + kept.length > 0 || (await files.checkpoint()) !== '')
    return false;
  return (await store.ledger.entries(0, 1)).length === 0;
}

async function checked(
  source: LedgerSource,
  given: string | undefined,
  kept: readonly string[],
  values: Request['values'],
): Promise<LedgerOutcome | Problem> {
  const trust = trustIn(given ?? source.key, source.handovers);
  if ('code' in trust) return trust;
  // A key's last checkpoint is one that the ledger must still have.
  const older = [...kept, ...source.older, ...source.handovers];
  const verified = await verifyLedger(source.files, { trust, hash: nodeHash, older });
  const { store } = source;
  const believed = { witnesses: values.get('witness'), authorities: values.get('tsa') };
  const attestations = store && (await checkAttestations(store, believed));
  if (attestations !== undefined && 'code' in attestations) return attestations;
  return {
    name: source.name,
    key: given ?? source.key,
    keyFrom: given === undefined ? 'source' : 'given',
    verified,
    receipts: store && (await checkReceipts(store, verified.checkpoint?.size ?? 0)),
    attestations,
    days: store ? await store.ledger.checkpoints() : [],
    older: older.length,
  };
}

/** The key that is known, and those to which it leads by the changes that the ledger publishes. */
function trustIn(key: string, handovers: readonly string[]): Trust | Problem {
  const read = readVerifierKey(key, nobleHash);
  const means = { hash: nobleHash, verify: nobleVerify };
  if (read.kind === 'key') {
    const keys = followKeys(read, handovers, means);
    if (keys.kind === 'keys') return { origin: read.name, verifiers: keys.verifiers };
    const lost = 'Ask who runs the ledger; until it is cleared up, trust nothing that it signs.';
    return finding('KC-C110', `the changes of its key cannot be followed: ${keys.because}`, lost);
  }
  const because = key === '' ? 'there is no public key with it' : read.because;
  const advice = 'Give the key that the ledger is known by with --key.';
  return misuse('KC-C023', `the ledger cannot be checked: ${because}`, advice);
}

function asJson({ verified, ...rest }: LedgerOutcome): string {
  const { checkpoint, ...found } = verified;
  const stated = checkpoint && { ...checkpoint, root: Buffer.from(checkpoint.root).toString('base64') };
  const all = { format: 'kiwiconsent/checked-ledger/1', ...rest, checkpoint: stated, ...found };
  return `${JSON.stringify(all, null, 2)}\n`;
}
