import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgresServer, type PostgresServer } from '@kiwiconsent/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KeptLedger, keptLedger } from '../fixture/kept-ledger.ts';
import { runCommand } from '../fixture/run-command.ts';

const root = mkdtempSync(join(tmpdir(), 'kiwiconsent-copy-'));
let kept: KeptLedger;
let server: PostgresServer;

beforeAll(async () => {
  kept = await keptLedger(300, 100);
  server = await openPostgresServer({ fsync: 'off' });
});
afterAll(async () => {
  await server.close();
  kept.remove();
  rmSync(root, { recursive: true, force: true });
});

/** The signed checkpoint in what a command printed. */
const checkpointIn = (out: string): string => out.slice(out.indexOf('\n\n') + 2);

test('from a folder to PostgreSQL, into a backup, and back into a folder: the checkpoint stays, and it verifies', async () => {
  const [one, other] = [await server.database(), await server.database()];
  const moved = await runCommand('move', '--from', kept.folder, '--to', one);
  expect(moved.said).toBe('');
  expect(moved.out).toContain('300 receipts, 300 entries in the ledger, its root unchanged');
  const saved = await runCommand('backup', '--to', join(root, 'saved'), '--database', one);
  const back = await runCommand('restore', '--from', join(root, 'saved'), '--database', other);
  expect([moved.status, saved.status, back.status]).toEqual([0, 0, 0]);
  expect(checkpointIn(moved.out)).toMatch(/\n300\n/);
  expect(checkpointIn(saved.out)).toBe(checkpointIn(moved.out));
  expect(checkpointIn(back.out)).toBe(checkpointIn(moved.out));
  for (const where of [one, other, join(root, 'saved')]) {
    const verified = await runCommand('ledger', 'verify', '--database', where, '--key', kept.key);
    expect(verified.out).toMatch(/^GOOD/);
  }
}, 120_000);

test('a store that is not empty, and one that is not there, are refused, and nothing is changed', async () => {
  const full = join(root, 'full');
  expect((await runCommand('backup', '--to', full, '--database', kept.folder)).status).toBe(0);
  const again = await runCommand('backup', '--to', full, '--database', kept.folder);
  expect(again.status).toBe(1);
  expect(again.said).toContain('KC-S16');
  const nowhere = await runCommand('move', '--from', join(root, 'nowhere'), '--to', join(root, 'new'));
  expect(nowhere.status).toBe(2);
  expect(nowhere.said).toContain('KC-C019');
}, 120_000);
