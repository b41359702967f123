import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSizes } from '../laws/file-sizes.mjs';
import { lawFindings } from '../laws/law-findings.mjs';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { runNode } from './program.mjs';
import { ROOT } from './root.mjs';
import { scriptSizes } from './script-sizes.mjs';

const MODULES = join(ROOT, 'node_modules');
const TSC = join(MODULES, 'typescript', 'bin', 'tsc');
const BIOME = join(MODULES, '@biomejs', 'biome', 'bin', 'biome');
const KNIP = join(MODULES, 'knip', 'bin', 'knip.js');

async function passes(args) {
  return (await runNode(args, { output: 'inherit' })) === 0;
}

function noneOf(findings) {
  for (const line of findings) console.log(`  ${line}`);
  return findings.length === 0;
}

function sizesHold() {
  const { median, count, findings } = fileSizes(ROOT);
  console.log(`  ${count} files, half of them under ${median + 1} lines`);
  return noneOf(findings);
}

function printScriptSizes() {
  for (const line of scriptSizes(ROOT)) console.log(`  ${line}`);
  return true;
}

const STEPS = [
  ['types: every package builds', build],
  ['types: tests', () => passes([TSC, '-p', 'tsconfig.tests.json'])],
  ['format, lint, import laws', () => passes([BIOME, 'check', '--error-on-warnings', '.'])],
  ['import laws: manifests, surroundings, paths', () => noneOf(lawFindings(ROOT))],
  ['file sizes', sizesHold],
  ['dead code', () => passes([KNIP, '--no-progress', '--no-config-hints'])],
  ['what a page loads', printScriptSizes],
];

/** Runs every step even where an earlier one failed, and ends the process with 1 where any did. */
export async function check() {
  await install();
  const failed = [];
  for (const [name, step] of STEPS) {
    const start = Date.now();
    const good = await step();
    console.log(`${good ? 'good' : 'FAILED'}  ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    if (!good) failed.push(name);
  }
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  console.log(
    failed.length === 0 ? `check ${version}: good` : `check ${version}: failed: ${failed.join('; ')}`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}
