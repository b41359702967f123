import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installAndBuild } from './build.mjs';
import { ROOT } from './root.mjs';
import { say } from './say.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Starts the website and stays until it ends. The one line on stdout is the site's own: its address, when it
 * is ready. A signal to us is passed on, so that the site closes its database itself.
 */
export async function start() {
  await installAndBuild();
  const main = join(ROOT, 'apps', 'kiwiconnect', 'dist', 'main.js');
  if (!existsSync(main)) {
    say('The website has no built start file (apps/kiwiconnect/dist/main.js).');
    process.exit(1);
  }
  const site = spawn(process.execPath, [main], { cwd: ROOT, stdio: 'inherit', env: process.env });
  for (const signal of SIGNALS) process.on(signal, () => site.kill(signal));
  site.on('close', (status, signal) => process.exit(signal === null ? (status ?? 1) : 0));
}
