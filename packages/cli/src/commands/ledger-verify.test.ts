import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { encodeEntries, entriesPath, leafHash, type Tree, tilePath } from '@kiwiconsent/ledger';
import type { Store } from '@kiwiconsent/store';
import { openSqlite } from '@kiwiconsent/store';
import { alterSqlite } from '@kiwiconsent/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KeptLedger, keptLedger } from '../fixture/kept-ledger.ts';
import { type Ended, runCommand } from '../fixture/run-command.ts';
import { nodeHash } from '../ledger/node-hash.ts';

let kept: KeptLedger;
let shorter = '';
const folders: string[] = [];

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiwiconsent-verify-'));
  folders.push(folder);
  return folder;
}

/** 600 receipts on three days. `shorter` is how the folder was before receipt 10 was erased. */
beforeAll(async () => {
  kept = await keptLedger(600, 200);
  shorter = freshFolder();
  cpSync(kept.folder, shorter, { recursive: true });
  await kept.open((_, ledger) =>
    ledger.erase({ indices: [10], reason: 'request', at: '2026-06-09T10:00:00.000Z' }),
  );
});
afterAll(() => {
  kept.remove();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What is said of a copy of the data folder after somebody wrote to its file. */
async function tampered(...statements: readonly string[]): Promise<Ended> {
  const folder = freshFolder();
  cpSync(kept.folder, folder, { recursive: true });
  alterSqlite(folder, statements);
  return runCommand('ledger', 'verify', '--database', folder, '--key', kept.key);
}

describe('PRF-4: a store with its ledger', () => {
  test('is good as it is: every receipt is what its entry says, and one is erased', async () => {
    const { status, out } = await runCommand(
      'ledger',
      'verify',
      '--database',
      kept.folder,
      '--key',
      kept.key,
    );
    expect(out).toMatch(/^GOOD: all 601 entries are as they were signed\./);
    expect(out).toContain('599 are what their entries say, 1 erased');
    expect(out).toContain('older checkpoints');
    expect(status).toBe(0);
  });

  test('is checked under its own key where none is given, and it says so', async () => {
    const { status, out } = await runCommand('ledger', 'verify', '--database', kept.folder);
    expect(status).toBe(0);
    expect(out).toContain('it does not show whose the ledger is');
  });

  test('that is empty is good, until somebody has a checkpoint of it', async () => {
    const folder = freshFolder();
    await (await openSqlite({ folder })).close();
    expect((await runCommand('ledger', 'verify', '--database', folder)).out).toContain('is empty');
    const note = join(folder, 'note.txt');
    writeFileSync(note, await kept.open((store) => store.ledger.head().then(({ checkpoint }) => checkpoint)));
    const words = ['--database', folder, '--checkpoint', note, '--key', kept.key];
    expect((await runCommand('ledger', 'verify', ...words)).status).toBe(1);
  });
});

describe('PRF-4: whoever holds the database file and', () => {
  test('changes an entry is seen, with the day', async () => {
    const { status, out } = await tampered(
      "UPDATE entries SET bytes = CAST(x'01' || randomblob(32) AS BLOB) WHERE leaf = 250",
    );
    expect(status).toBe(1);
    expect(out).toMatch(/entries 0 to 255|entry 250|entries 2\d\d to 2\d\d/);
    expect(out).toContain('(appended on 2026-06-0');
    expect(out).toContain('changed — ');
    expect(out).toMatch(/entry 250 \(appended on 2026-06-02\) {2}receipt — /);
  });

  test('takes an entry away is seen', async () => {
    const { status, out } = await tampered('DELETE FROM entries WHERE leaf = 300');
    expect(status).toBe(1);
    expect(out).toMatch(/missing — |changed — /);
  });

  test('lets two entries change places is seen', async () => {
    const { status, out } = await tampered(
      'UPDATE entries SET leaf = 100000 WHERE leaf = 20',
      'UPDATE entries SET leaf = 20 WHERE leaf = 21',
      'UPDATE entries SET leaf = 21 WHERE leaf = 100000',
    );
    expect(status).toBe(1);
    expect(out).toMatch(/entries 20 to 21 .*receipt — /);
  });

  test('puts an entry in twice is seen', async () => {
    const { status, out } = await tampered(
      'UPDATE entries SET bytes = (SELECT bytes FROM entries WHERE leaf = 40) WHERE leaf = 41',
    );
    expect(status).toBe(1);
    expect(out).toMatch(/entry 41 .*receipt — The receipt is not the one that was recorded/);
  });

  test('forges one at the end is seen', async () => {
    const { status, out } = await tampered(
      "INSERT INTO entries (leaf, bytes) VALUES (601, CAST(x'01' || randomblob(32) AS BLOB))",
      'UPDATE tree SET size = 602',
    );
    expect(status).toBe(1);
    expect(out).toContain('entry 601  added — An entry stands behind the last one that was signed.');
  });

  test('makes a yes of a no is seen, though no entry changed', async () => {
    const { status, out } = await tampered(
      'UPDATE receipts SET statement = (SELECT statement FROM receipts WHERE leaf = 1) WHERE leaf = 0',
    );
    expect(status).toBe(1);
    expect(out).toMatch(/entry 0 .*receipt — The receipt is not the one that was recorded/);
  });

  test('takes a receipt away without a tombstone is seen; an erased one that came back too', async () => {
    const gone = await tampered('DELETE FROM receipts WHERE leaf BETWEEN 500 AND 502');
    expect(gone.status).toBe(1);
    expect(gone.out).toContain('entries 500 to 502 (appended on 2026-06-03)  receipt — The receipt is gone');
    const back = await tampered(
      'INSERT INTO receipts SELECT 10, randomblob(16), randomblob(16), previous, recorded_at, said_at, valid_until, statement, salt FROM receipts WHERE leaf = 11',
    );
    expect(back.out).toContain('tombstone — It says that receipt 10 is erased, and that is not so.');
  });

  test('cuts the end off, with the checkpoint of that time, is seen by what was remembered elsewhere', async () => {
    const note = join(shorter, 'newest.txt');
    writeFileSync(note, await kept.open((store) => store.ledger.head().then(({ checkpoint }) => checkpoint)));
    const words = ['ledger', 'verify', '--database', shorter, '--key', kept.key];
    expect((await runCommand(...words)).status).toBe(0);
    const { status, out } = await runCommand(...words, '--checkpoint', note);
    expect(status).toBe(1);
    expect(out).toContain('shrunk — 601 entries were once signed, and there are 600.');
  });

  test('holds the key too, and signs another history, is seen by a receipt that a visitor kept', async () => {
    const [first] = kept.receipts;
    if (first === undefined) throw new Error('no receipt');
    const file = await kept.fileOf(first);
    const forked = freshFolder();
    cpSync(shorter, forked, { recursive: true });
    // The same key, other entries: a store that began again.
    const empty = freshFolder();
    await (await openSqlite({ folder: empty })).close();
    alterSqlite(empty, [
      `ATTACH '${join(forked, 'kiwiconsent.db')}' AS old`,
      'INSERT INTO main.keys SELECT * FROM old.keys',
      'INSERT INTO main.policies SELECT * FROM old.policies',
    ]);
    const other = await keptLedger(700, 700, empty);
    const { status, out } = await runCommand(
      ...['ledger', 'verify', '--database', other.folder, '--key', kept.key, '--checkpoint', file],
    );
    expect(out).toMatch(/forked — A checkpoint of 601 entries was signed before/);
    expect(status).toBe(1);
  });
});

/** Every public file of a store, as somebody would copy them. */
async function publicFiles(store: Store, key: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { checkpoint, tree } = await store.ledger.head();
  const files = new Map([
    ['checkpoint', Buffer.from(checkpoint)],
    ['key', Buffer.from(`${key}\n`)],
  ]);
  await addLevel(store, tree, files);
  const full = Math.floor(tree.size / 256);
  const hashes = await store.ledger.tileHashes(1, 0, full);
  files.set(tilePath({ level: 1, index: 0, width: full }), Buffer.concat(hashes));
  return files;
}

async function addLevel({ ledger }: Store, { size }: Tree, files: Map<string, Buffer>): Promise<void> {
  for (let index = 0; index * 256 < size; index += 1) {
    const width = Math.min(256, size - index * 256);
    const entries = await ledger.entries(index * 256, index * 256 + width);
    const leaves = entries.map((entry) => leafHash(entry, nodeHash));
    files.set(entriesPath({ index, width }), Buffer.from(encodeEntries(entries)));
    files.set(tilePath({ level: 0, index, width }), Buffer.concat(leaves));
  }
}

function written(files: ReadonlyMap<string, Uint8Array>): string {
  const folder = freshFolder();
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

describe('PRF-4: an outsider, from the public files alone,', () => {
  let files: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    files = await kept.open((store) => publicFiles(store, kept.key));
  });

  test('checks a folder of them', async () => {
    const { status, out } = await runCommand('ledger', 'verify', '--dir', written(files));
    expect(out).toMatch(/^GOOD: all 601 entries/);
    expect(status).toBe(0);
  });

  test('sees one byte of an entry that was changed, to the entry', async () => {
    const path = entriesPath({ index: 1, width: 256 });
    const bytes = Uint8Array.from(files.get(path) ?? []);
    bytes[35 * 7 + 9] = (bytes[35 * 7 + 9] ?? 0) ^ 1;
    const folder = written(new Map([...files, [path, bytes]]));
    const { status, out } = await runCommand('ledger', 'verify', '--dir', folder, '--key', kept.key);
    expect(out).toMatch(/entry 263 {2}changed — /);
    expect(status).toBe(1);
  });

  test('checks them over HTTP, from the site’s own address', async () => {
    const served = createServer((request, response) => {
      const bytes = files.get((request.url ?? '').replace('/_kc/ledger/', ''));
      response.writeHead(bytes ? 200 : 404).end(bytes);
    });
    await new Promise<void>((resolve) => served.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = served.address() as AddressInfo;
      const { status, out } = await runCommand('ledger', 'verify', '--url', `http://127.0.0.1:${port}`);
      expect(out).toMatch(/^GOOD: all 601 entries/);
      expect(status).toBe(0);
    } finally {
      served.closeAllConnections();
      await new Promise((resolve) => served.close(resolve));
    }
  });

  test('is told where nothing answers, and when two ledgers are named', async () => {
    const away = await runCommand('ledger', 'verify', '--dir', freshFolder());
    expect([away.status, away.said]).toEqual([2, expect.stringContaining('[KC-C021]')]);
    const two = await runCommand('ledger', 'verify', '--dir', 'x', '--url', 'y');
    expect([two.status, two.said]).toEqual([2, expect.stringContaining('[KC-C022]')]);
    const none = await runCommand('ledger', 'verify', '--database', freshFolder());
    expect([none.status, none.said]).toEqual([2, expect.stringContaining('[KC-C019]')]);
  });
});
