import { join } from 'node:path';
import { browser } from './browser.mjs';
import { installAndBuild } from './build.mjs';
import { installPeers } from './others.mjs';
import { runNode } from './program.mjs';
import { say } from './say.mjs';

/** Each is a file at the top of `bench/src`. */
const MEASUREMENTS = {
  page: 'what asking costs a first visit, beside a peer and a floor',
  guard: 'what the guard costs a heavy page, and each call it stands before',
  peers: 'what others hold before a choice, and what they cost a first visit, beside ours',
  gate: 'what the proxy costs, beside a plain one',
  ledger: 'checking and proving, beside nothing but the hashes',
  store: 'keeping decisions with their evidence, beside bare inserts',
  server: 'decisions a second on both databases, beside a peer and a floor',
  stored: 'the same with many receipts stored (--stored 10000000), beside an empty store',
};

/** These look at no page. */
const WITHOUT_BROWSER = new Set(['ledger', 'server', 'stored']);

/** These stand beside software of others that nothing else needs. */
const WITH_PEERS = new Set(['page', 'guard', 'peers', 'server', 'stored']);

/** Runs one measurement and prints its table. */
export async function bench([name, ...args]) {
  if (!Object.hasOwn(MEASUREMENTS, name ?? '')) {
    say('npm run bench -- NAME, where NAME is one of:');
    for (const [each, what] of Object.entries(MEASUREMENTS)) say(`  ${each}: ${what}`);
    process.exitCode = 2;
    return;
  }
  await installAndBuild();
  if (WITH_PEERS.has(name)) await installPeers();
  const env = { ...process.env };
  if (!WITHOUT_BROWSER.has(name)) {
    const chromium = await browser();
    if (chromium === undefined) {
      process.exitCode = 1;
      return;
    }
    env['CHROMIUM'] = chromium;
  }
  process.exitCode = await runNode([join('bench', 'dist', `${name}.js`), ...args], {
    output: 'inherit',
    env,
  });
}
