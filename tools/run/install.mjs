import { isInstalled } from './is-installed.mjs';
import { runNpm } from './program.mjs';
import { ROOT } from './root.mjs';
import { say } from './say.mjs';

/** Installs the packages of `package-lock.json` where they are not there yet. Ends the process on failure. */
export async function install() {
  if (isInstalled(ROOT)) return;
  say('Installing packages (npm ci): about a minute the first time …');
  const status = await runNpm(['ci', '--no-audit', '--no-fund']);
  if (status === 0) return;
  say('The packages could not be installed: see what npm says above.');
  process.exit(1);
}
