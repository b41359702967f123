/**
 * `npm run bench -- ledger`: checking a whole ledger from files on disk, beside nothing but its hashes; sealing; and
 * an inclusion proof among ten million entries. One run, interleaved.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  emptyTree,
  type Hash,
  leafHash,
  proveInclusion,
  sealEntries,
  type Trust,
  verifyInclusion,
  verifyLedger,
} from '@kiwiconsent/ledger';
import { nobleHash } from '@kiwiconsent/ledger/noble';
import { nodeHash } from './ledger/node-hash.ts';
import { tallTree } from './ledger/tall-tree.ts';
import { entryAt, ledgerIn, writeLedger } from './ledger/written-ledger.ts';
import { median } from './median.ts';
import { printTable } from './print-table.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const ENTRIES = Number(process.env['ENTRIES'] ?? 500_000);
const PROOFS = 2000;

interface Rate {
  /** Entries in a second of one core, and of the clock. */
  readonly core: number;
  readonly clock: number;
}

async function rate(entries: number, work: () => Promise<void> | void): Promise<Rate> {
  const [from, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { core: (entries * 1e6) / (user + system), clock: (entries * 1000) / (performance.now() - from) };
}

/** What no verifier can do without: one hash for each leaf, and one for each node. */
function hashesAlone(hash: Hash): void {
  const [node, entry] = [new Uint8Array(65), entryAt(1)];
  for (let at = 0; at < ENTRIES; at += 1) {
    leafHash(entry, hash);
    hash(node);
  }
}

async function check(folder: string, trust: Trust, hash: Hash): Promise<void> {
  const { count } = await verifyLedger(ledgerIn(folder), { trust, hash, older: [] });
  if (count > 0) throw new Error('the ledger of the bench has findings');
}

/** Batches of 50, as when 50 visitors choose at once; without a signature, which is once a batch. */
function seal(): void {
  let [tree, checkpoint] = [emptyTree, ''];
  for (let start = 0; start < ENTRIES / 5; start += 50) {
    const entries = Array.from({ length: 50 }, (_, at) => entryAt(start + at));
    const options = { origin: 'ledger.example', signers: [], hash: nodeHash };
    ({ tree, checkpoint } = sealEntries(tree, checkpoint, entries, options));
  }
}

function proofTimes(): readonly number[] {
  const { size, root, readTile, leafAt } = tallTree(39_063);
  return Array.from({ length: PROOFS }, (_, at) => {
    const index = (at * 7919 * 1231) % size;
    const from = performance.now();
    const proof = proveInclusion(index, size, readTile, nodeHash);
    const milliseconds = performance.now() - from;
    const isTrue = verifyInclusion({ leafHash: leafAt(index), index, size, root, proof }, nodeHash);
    if (!isTrue) throw new Error('a proof of the bench does not hold');
    return milliseconds;
  }).sort((one, other) => one - other);
}

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
try {
  const trust = await writeLedger(folder, ENTRIES);
  const ways = [
    { name: 'floor: the hashes alone', entries: ENTRIES, work: () => hashesAlone(nodeHash) },
    { name: 'check all, node:crypto', entries: ENTRIES, work: () => check(folder, trust, nodeHash) },
    { name: 'check all, noble (browser)', entries: ENTRIES, work: () => check(folder, trust, nobleHash) },
    { name: 'seal, batches of 50', entries: ENTRIES / 5, work: seal },
  ];
  const rates: Rate[][] = ways.map(() => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [at, { entries, work }] of ways.entries()) {
      const measured = await rate(entries, work);
      if (round > 0) rates[at]?.push(measured); // the first round warms up
    }
  }
  const cores = rates.map((each) => median(each.map(({ core }) => core)));
  printTable(
    ['', 'entries/s of one core', 'of floor', 'by the clock'],
    ways.map(({ name }, at) => [
      name,
      (cores[at] ?? 0).toFixed(0),
      ((cores[at] ?? 0) / (cores[0] ?? 1)).toFixed(2),
      median(rates[at]?.map(({ clock }) => clock) ?? []).toFixed(0),
    ]),
  );
  const before = process.cpuUsage();
  const times = proofTimes();
  const { user, system } = process.cpuUsage(before);
  const core = (user + system) / 1000 / PROOFS;
  const [middle = 0, high = 0] = [times[PROOFS / 2], times[Math.floor(PROOFS * 0.99)]];
  console.log(
    `\nInclusion proof among 10,000,128 entries: ${middle.toFixed(2)} ms, p99 ${high.toFixed(2)} ms;`,
  );
  console.log(`made and checked in ${core.toFixed(2)} ms of one core.`);
  console.log(`Medians of ${ROUNDS} interleaved rounds; ${ENTRIES} entries of 33 bytes in files on disk.`);
  console.log(`Most memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`);
} finally {
  rmSync(folder, { recursive: true });
}
