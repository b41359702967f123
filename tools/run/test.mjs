import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runFindings } from '../promises/findings.mjs';
import { browser } from './browser.mjs';
import { installAndBuild } from './build.mjs';
import { closingLine, skippedLines } from './closing-line.mjs';
import { installOthers } from './others.mjs';
import { runNode } from './program.mjs';
import { ROOT } from './root.mjs';

const OUTCOME = join(ROOT, '.cache', 'outcome.json');
const NOTHING = { tests: [], broken: [{ file: 'vitest', message: 'it did not finish' }] };

function readOutcome() {
  try {
    return JSON.parse(readFileSync(OUTCOME, 'utf8'));
  } catch {
    return NOTHING;
  }
}

/** Runs every test (or those `filters` name), and ends the process with 0 only where nothing failed. */
export async function test(filters) {
  await installAndBuild();
  await installOthers(filters);
  const chromium = await browser();
  rmSync(OUTCOME, { force: true });
  const reporters = [
    '--reporter=default',
    `--reporter=${join(ROOT, 'tools', 'run', 'outcome-reporter.mjs')}`,
  ];
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const env = { ...process.env, KIWICONSENT_OUTCOME: OUTCOME };
  if (chromium !== undefined) env.CHROMIUM = chromium;
  const status = await runNode([vitest, 'run', ...reporters, ...filters], { output: 'inherit', env });
  const outcome = readOutcome();
  if (filters.length === 0) {
    for (const message of runFindings(outcome)) outcome.broken.push({ file: 'docs/promises.md', message });
  }
  for (const { file, message } of outcome.broken) console.log(`failed: ${file}: ${message.split('\n')[0]}`);
  for (const line of skippedLines(outcome)) console.log(line);
  if (chromium === undefined)
    console.log('The browser tests did not run, so this run does not count as good.');
  console.log(closingLine(outcome));
  process.exitCode = status === 0 && outcome.broken.length === 0 && chromium !== undefined ? 0 : 1;
}
