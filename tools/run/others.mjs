/**
 * Software of others that only tests run: real sites, real trackers. Each folder has a manifest and a lock file of its
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
  for (const folder of wanted) {
    const cwd = join(ROOT, folder);
    if (isInstalled(cwd)) continue;
    say(`Installing what only tests need (npm ci in ${folder}) …`);
    const status = await runNpm(['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd });
    if (status === 0) continue;
    say('It could not be installed: see what npm says above.');
    process.exit(1);
  }
}
