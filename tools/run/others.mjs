/**
 * Software of others that only tests and measurements run: real sites, real trackers, peers. Each folder has a manifest
 * and a lock file of its own and is no workspace, so that `npm start` downloads none of it. No install script of theirs
 * runs.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from './is-installed.mjs';
import { runNpm } from './program.mjs';
import { ROOT } from './root.mjs';
import { say } from './say.mjs';

export const OTHERS = ['e2e/sites', 'e2e/zoo'].filter((folder) =>
  existsSync(join(ROOT, folder, 'package-lock.json')),
);

/** The tests of `e2e/sites` are in `e2e/src/sites`. */
function testsOf(folder) {
  const tests = folder.replace('e2e/', 'e2e/src/');
  return readdirSync(join(ROOT, tests), { recursive: true }).map((name) => `${tests}/${name}`);
}

/** Installs what the tests that `filters` name need (all without any). Ends the process on failure. */
export async function installOthers(filters) {
  const isNamed = (path) => filters.length === 0 || filters.some((filter) => path.includes(filter));
  const wanted = OTHERS.filter((folder) => testsOf(folder).some(isNamed));
  for (const folder of wanted) await installFolder(folder, 'tests');
}

/** What measurements stand beside. */
export async function installPeers() {
  await installFolder('bench/peers', 'measurements');
}

async function installFolder(folder, whoNeedsIt) {
  const cwd = join(ROOT, folder);
  if (isInstalled(cwd)) return;
  say(`Installing what only ${whoNeedsIt} need (npm ci in ${folder}) …`);
  const status = await runNpm(['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd });
  if (status === 0) return;
  say('It could not be installed: see what npm says above.');
  process.exit(1);
}
