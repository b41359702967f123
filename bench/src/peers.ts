/**
 * `npm run bench -- peers`: the consent software that others publish on npm, beside ours. Which of all ways in each holds
 * before a choice on a site that nobody retagged, and what asking costs a first visit. `ways` or `load` after it does one
 * of the two; names after `ways`, only those.
 */
import { allPeers } from './peers/all-peers.ts';
import { heldRows, heldWays } from './peers/held-ways.ts';
import { LOAD_COLUMNS, loadRows } from './peers/load.ts';
import { printTable } from './print-table.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 9);
const [what = 'both', ...names] = process.argv.slice(2);
const peers = await allPeers();
const isWanted = (name: string): boolean =>
  names.length === 0 || names.some((each) => name.toLowerCase().includes(each));

if (what !== 'load') {
  const held = await heldWays(peers, isWanted);
  printTable(['held before a choice', 'network ways', 'device ways'], heldRows(held));
  console.log('\nOf the ways that the bare site really uses on this machine.\n');
}
if (what !== 'ways') {
  printTable(LOAD_COLUMNS, await loadRows(peers, ROUNDS));
  console.log(
    `\nMedians of ${ROUNDS} interleaved first visits, processor slowed 4 times; bytes as brotli sends them.`,
  );
}
