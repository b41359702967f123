import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { runNode } from './program.mjs';
import { ROOT } from './root.mjs';
import { say } from './say.mjs';

/** What is built after the compiler, in this order: each is quick where nothing changed. */
const AFTERWARDS = ['packages/page/build.mjs', 'packages/proof/build.mjs'];

/** Builds what changed since the last time. True where all of it succeeded. */
export async function build() {
  if (!existsSync(join(ROOT, 'packages', 'policy', 'dist'))) say('Building …');
  if ((await runNode([join('node_modules', 'typescript', 'bin', 'tsc'), '-b'])) !== 0) return false;
  for (const script of AFTERWARDS) {
    if ((await runNode([script])) !== 0) return false;
  }
  return true;
}

/** Ends the process where the build fails. */
export async function installAndBuild() {
  await install();
  if (await build()) return;
  say('The build failed: see above.');
  process.exit(1);
}
