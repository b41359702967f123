import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { alterSqlite } from '@kiwiconsent/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KeptLedger, keptLedger } from '../fixture/kept-ledger.ts';
import { type Ended, runCommand, textOf } from '../fixture/run-command.ts';

const BIN = fileURLToPath(new URL('../../bin/kiwiconsent.mjs', import.meta.url));
let kept: KeptLedger;

beforeAll(async () => {
  if (!existsSync(new URL('../../dist/run.js', import.meta.url)))
    throw new Error('the command is not built: run npm run build');
  kept = await keptLedger(30, 10);
});
afterAll(() => kept.remove());

function exported(...words: readonly string[]): Promise<Ended> {
  return runCommand('export', '--database', kept.folder, ...words);
}

test('PRF-9: JSON Lines has every receipt whole, in the order of the ledger', async () => {
  const { status, out } = await exported('--format', 'jsonl');
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(lines.map(({ receipt }) => receipt)).toEqual(kept.receipts);
  expect(lines.map(({ index }) => index)).toEqual(kept.receipts.map((_, at) => at));
});

test('PRF-9: CSV has a line for each, and JSON-LD and Kantara are whole documents', async () => {
  const csv = (await exported('--format', 'csv')).out.split('\r\n');
  expect(csv).toHaveLength(32);
  expect(JSON.parse((await exported('--format', 'jsonld')).out)['@graph']).toHaveLength(30);
  const file = join(kept.folder, 'kantara.json');
  expect((await exported('--format', 'kantara', '-o', file)).status).toBe(0);
  expect(JSON.parse(textOf(file))).toHaveLength(30);
});

test('days and surfaces narrow it, both days included', async () => {
  const days = await exported('--format', 'jsonl', '--from', '2026-06-02', '--to', '2026-06-02');
  expect(
    days.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).receipt.id),
  ).toEqual(kept.receipts.slice(10, 20).map(({ id }) => id));
  expect((await exported('--format', 'jsonl', '--surface', 'platform')).out).toBe('');
  const wrong = await exported('--format', 'jsonl', '--from', 'june');
  expect([wrong.status, wrong.said]).toEqual([2, expect.stringContaining('[KC-C024]')]);
});

/** Counts the lines of the real command with a heap of `megabytes`. */
async function linesWithin(
  megabytes: number,
  words: readonly string[],
): Promise<readonly [number, number | null]> {
  const env = { ...process.env, NODE_NO_WARNINGS: '1' };
  const child = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, BIN, ...words], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let lines = 0;
  for await (const _ of createInterface({ input: child.stdout })) lines += 1;
  return [lines, await ended];
}

test('PRF-9: 200,000 receipts leave through a heap of 48 MB, in the longest format', async () => {
  const many = await keptLedger(1);
  try {
    const numbers = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 199999)';
    alterSqlite(many.folder, [
      `${numbers} INSERT INTO receipts (leaf, id, key, previous, recorded_at, said_at, valid_until, statement, salt)
       SELECT n.i, randomblob(16), randomblob(16), previous, recorded_at, said_at, valid_until, statement, salt
       FROM n, receipts WHERE leaf = 0`,
    ]);
    const words = ['export', '--format', 'jsonld', '--database', many.folder];
    // A line each, and those of the document around them.
    expect(await linesWithin(48, words)).toEqual([200_002, 0]);
  } finally {
    many.remove();
  }
}, 300_000);
