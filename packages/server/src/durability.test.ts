/** What was answered 201 is there, whatever happens to the process: a real one, really killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { openSqlite } from '@kiwiconsent/store';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionOf, removed } from './fixture/started.ts';

const folder = mkdtempSync(join(tmpdir(), 'kc-kill-'));
const program = join(folder, 'child.mjs');
afterAll(() => removed(folder));

/** Node runs no TypeScript with JSX, so the server under test is bundled; other people's packages are not. */
beforeAll(async () => {
  const ours = /^(\.|\/|@kiwiconsent\/)/;
  await build({
    entryPoints: [fileURLToPath(new URL('./fixture/child.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['source'],
    jsx: 'automatic',
    jsxImportSource: '@kiwiconsent/markup',
    plugins: [
      {
        name: 'others stay outside',
        setup: ({ onResolve }) =>
          onResolve({ filter: /.*/ }, ({ path }) => (ours.test(path) ? undefined : { path, external: true })),
      },
    ],
  });
  symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(folder, 'node_modules'));
});

async function running(): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { child, address: String(line).trim() };
}

/** Posts until the server is gone; what it acknowledged. */
async function postUntilDead(address: string, acknowledged: Receipt[]): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(`${address}/_kc/decisions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://localhost' },
        body: JSON.stringify(decisionOf()),
      });
      if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
      acknowledged.push(((await response.json()) as { receipt: Receipt }).receipt);
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

test('PRF-10: kill -9 in the middle of load, five times: every decision that was answered 201 is there, whole', async () => {
  const acknowledged: Receipt[] = [];
  for (let round = 0; round < 5; round++) {
    const { child, address } = await running();
    const enough = acknowledged.length + 20;
    const posting = Array.from({ length: 4 }, () => postUntilDead(address, acknowledged));
    const over = Promise.all(posting);
    // A refused post ends the test at once instead of being waited for.
    while (acknowledged.length < enough) await Promise.race([over, setTimeout(5)]);
    child.kill('SIGKILL');
    await over;
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(100);
  const store = await openSqlite({ folder: join(folder, 'data') });
  for (const receipt of acknowledged) expect(await store.receipts.find(receipt.id)).toEqual(receipt);
  await store.close();
}, 120_000);
