/** A real Vue application with data of its own: the report that vitest writes of two small tests. */
import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed } from './installed.ts';

const VITEST = fileURLToPath(new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url));

const TESTS = `describe('a basket', () => {
  test('holds what is put in', () => { console.log('two apples'); expect(1 + 1).toBe(2); });
  test('is not a bag', () => { expect('basket').toBe('bag'); });
  test.skip('pays by itself', () => {});
});`;

/** Writes the report into a folder of its own, which the caller removes; gives the folder. */
export async function writeReport(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kiwiconsent-report-'));
  await writeFile(join(folder, 'basket.test.js'), TESTS);
  const reporter = installed('@vitest/ui/dist/reporter.js');
  const options = [
    `--root=${folder}`,
    '--globals',
    `--reporter=${reporter}`,
    `--outputFile=${folder}/out/index.html`,
  ];
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, NODE_ENV: 'test' };
  const child = spawn(process.execPath, [VITEST, 'run', ...options], { cwd: folder, env, stdio: 'ignore' });
  const status = await new Promise((ended) => child.once('close', ended));
  // One of the two tests fails, so that there is something to see.
  if (status !== 1) throw new Error(`vitest ended with ${status}: no report`);
  return folder;
}
