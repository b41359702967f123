/**
 * Software of others that only tests and measurements run: real sites, real trackers, peers. Each folder has a manifest and a lock file of its
 * own and is no workspace, so that `npm start` downloads none of it. No install script of theirs runs.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from './is-installed.mjs';
import { runNpm } from './program.mjs';
import { ROOT } from './root.mjs';
import { say } from './say.mjs';

export const OTHERS = ['e2e/sites', 'e2e/zoo'].filter((folder) =>
  existsSync(join(ROOT, folder, 'package-lock.json')),
);

/** Installs what the tests that `filters` name may need (all without any). Ends the process on failure. */
export async function installOthers(filters) {
  const wanted = OTHERS.filter(
    (folder) => filters.length === 0 || filters.some((filter) => `${folder} e2e/src/`.includes(filter)),
  );
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
