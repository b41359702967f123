/** What keeps a server from signing: a store that lost, changed or forked what was seen. */
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '@kiwiconsent/store';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decisionOf, get, post, removed, type Started, started } from '../fixture/started.ts';
import { type LedgerKey, ledgerKeyOf } from './ledger-key.ts';
import { openLedger } from './open-ledger.ts';

let folder = '';
const opened: Started[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kc-ledger-'));
});
afterEach(async () => {
  for (const site of opened.splice(0)) await site.stop();
  removed(folder);
});

const seenFile = (): string => join(folder, 'data', 'ledger.checkpoint');

async function site(options: Parameters<typeof started>[1] = {}): Promise<Started> {
  const one = await started(undefined, { folder, ledger: { seenFile: seenFile() }, ...options });
  opened.push(one);
  return one;
}

async function stopped(one: Started): Promise<void> {
  opened.splice(opened.indexOf(one), 1);
  await one.stop();
}

async function decide(one: Started, count: number): Promise<void> {
  for (let each = 0; each < count; each++) expect((await post(one, decisionOf())).statusCode).toBe(201);
}

/** A site that decided so often, and stopped. */
async function after(count: number): Promise<void> {
  const one = await site();
  await decide(one, count);
  await stopped(one);
}

const database = (): string => join(folder, 'data', 'kiwiconsent.db');

function wipe(): void {
  for (const more of ['', '-wal', '-shm']) rmSync(database() + more, { force: true });
}

describe('at start', () => {
  test('the ledger goes on where it was, under the same name and key', async () => {
    await after(3);
    const again = await site();
    const key = (await get(again, '/_kc/ledger/key')).body;
    await decide(again, 1);
    expect((await get(again, '/_kc/ledger/checkpoint')).body.split('\n')[1]).toBe('4');
    await stopped(again);
    expect((await get(await site(), '/_kc/ledger/key')).body).toBe(key);
  });

  test('PRF-4: an older copy of the database is refused, with since when, and what to do', async () => {
    await after(2);
    cpSync(database(), join(folder, 'older.db'));
    await after(2);
    wipe();
    cpSync(join(folder, 'older.db'), database());
    await expect(site()).rejects.toThrow(/^KC-L01: .*has 2 entries; on 20\d\d-.* it had 4\..*put back/s);
  });

  test('PRF-4: a database that was taken away is refused; who means it takes the memory away too', async () => {
    await after(2);
    wipe();
    await expect(site()).rejects.toMatchObject({ code: 'KC-L01' });
    rmSync(seenFile());
    await decide(await site(), 1);
  });

  test('PRF-4: another history of the same length, and a longer one, are refused', async () => {
    await after(3);
    const seen = readFileSync(seenFile());
    const key = new Database(database()).prepare("SELECT value FROM keys WHERE name = 'ledger'").get([]) as {
      value: string;
    };
    for (const count of [3, 300]) {
      wipe();
      rmSync(seenFile(), { force: true });
      writeFileSync(join(folder, 'seed'), Buffer.from(key.value, 'base64url').toString('base64'));
      const other = await site({ ledger: { keyFile: join(folder, 'seed') } });
      await Promise.all(Array.from({ length: count }, () => post(other, decisionOf())));
      await stopped(other);
      writeFileSync(seenFile(), seen);
      await expect(
        site({ ledger: { keyFile: join(folder, 'seed'), seenFile: seenFile() } }),
      ).rejects.toMatchObject({
        code: 'KC-L02',
      });
    }
  });

  test('another key is refused: nobody signs on under what somebody else signed', async () => {
    await after(1);
    const file = join(folder, 'other-key');
    writeFileSync(file, Buffer.alloc(32, 9).toString('base64'));
    await expect(site({ ledger: { keyFile: file } })).rejects.toMatchObject({ code: 'KC-L03' });
    writeFileSync(file, 'too short');
    await expect(site({ ledger: { keyFile: file } })).rejects.toMatchObject({ code: 'KC-L04' });
    await expect(site({ ledger: { keyFile: join(folder, 'missing') } })).rejects.toMatchObject({
      code: 'KC-L04',
    });
  });

  test('another name is refused, and a damaged memory is not passed over', async () => {
    await after(1);
    await expect(site({ ledger: { origin: 'elders.example/log' } })).rejects.toMatchObject({
      code: 'KC-L05',
    });
    writeFileSync(seenFile(), 'x');
    await expect(site()).rejects.toMatchObject({ code: 'KC-L07' });
  });

  test('a refused start leaves no server and no lock behind', async () => {
    await after(2);
    const seen = readFileSync(seenFile());
    wipe();
    const store = await openSqlite({ folder: join(folder, 'data') });
    await expect(site({ store })).rejects.toMatchObject({ code: 'KC-L01' });
    await store.health();
    await store.close();
    expect(readFileSync(seenFile())).toEqual(seen);
  });
});

describe('while it runs', () => {
  test('PRF-14: a store that shrinks under it takes no decision more, and health says why', async () => {
    const one = await site();
    await decide(one, 3);
    const database_ = new Database(database());
    // Somebody with the database's password, who knows of the triggers.
    for (const table of ['receipts', 'entries', 'tree']) {
      const triggers = database_
        .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?")
        .all([table]) as { name: string }[];
      for (const { name } of triggers) database_.exec(`DROP TRIGGER ${name}`);
      database_.exec(`DELETE FROM ${table}`);
    }
    database_.close();
    const refused = await post(one, decisionOf());
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'KC-H12']);
    expect(refused.headers['set-cookie']).toBeUndefined();
    const health = await get(one, '/healthz', { accept: 'application/json' });
    expect([health.statusCode, health.json().code]).toEqual([503, 'KC-L01']);
  });

  test('two processes on one store append by turns, and both go on', async () => {
    const one = await site();
    const two = await site({ ledger: {} });
    for (let turn = 0; turn < 3; turn++) {
      await decide(one, 1);
      await decide(two, 2);
    }
    expect((await get(one, '/_kc/ledger/checkpoint')).body.split('\n')[1]).toBe('9');
    expect((await get(one, '/healthz', { accept: 'application/json' })).statusCode).toBe(200);
  });

  test('the memory is written when it stops, and never holds more than the ledger has', async () => {
    const one = await site();
    await decide(one, 2);
    await stopped(one);
    expect(existsSync(seenFile())).toBe(true);
    expect(readFileSync(seenFile(), 'utf8').split('\n')[1]).toBe('2');
  });
});

describe('a new key', () => {
  const seed = Buffer.alloc(32, 8);

  /** What the command does beside a server that runs. */
  async function rotated(keep: string | undefined, keyFile?: string): Promise<LedgerKey> {
    const store = await openSqlite({ folder: join(folder, 'data') });
    const random = (bytes: number): Uint8Array => randomBytes(bytes);
    const now = (): Date => new Date();
    const freshOrigin = 'never.used/log';
    const setting = { store, freshOrigin, now, random, warn: () => undefined, ...(keyFile && { keyFile }) };
    const ledger = await openLedger(setting);
    const next = ledgerKeyOf(seed, ledger.origin);
    await ledger.handOver(next, keep);
    await ledger.close();
    await store.close();
    return next;
  }

  test('PRF-4: servers that run go on with it by themselves, and no decision is refused', async () => {
    const [one, two] = [await site(), await site({ ledger: {} })];
    await decide(one, 2);
    await decide(two, 1);
    const old = (await get(one, '/_kc/ledger/key')).body.trim();
    const next = await rotated(seed.toString('base64url'));
    await decide(two, 2);
    await decide(one, 2);
    for (const each of [one, two]) {
      expect((await get(each, '/_kc/ledger/key')).body).toBe(`${next.published}\n`);
      expect((await get(each, '/healthz', { accept: 'application/json' })).statusCode).toBe(200);
    }
    const note = await get(one, '/_kc/ledger/handover/0');
    expect([note.statusCode, note.headers['cache-control']]).toEqual([
      200,
      expect.stringContaining('immutable'),
    ]);
    expect(note.body).toContain(`key-from ${old}\nkey-to ${next.published}\n`);
    for (const number of ['1', '00', '-1', 'x']) {
      expect((await get(one, `/_kc/ledger/handover/${number}`)).statusCode).toBe(404);
    }
    await stopped(one);
    await decide(await site(), 1);
  });

  test('PRF-14: with the key in a file nothing is recorded until the new one is there; then it goes on', async () => {
    const file = join(folder, 'key');
    writeFileSync(file, Buffer.alloc(32, 5).toString('base64'));
    const one = await site({ ledger: { keyFile: file, seenFile: seenFile() } });
    await decide(one, 2);
    await rotated(undefined, file);
    expect((await post(one, decisionOf())).statusCode).toBe(503);
    const health = await get(one, '/healthz', { accept: 'application/json' });
    expect([health.statusCode, health.json().code]).toEqual([503, 'KC-L09']);
    await expect(site({ ledger: { keyFile: file } })).rejects.toMatchObject({ code: 'KC-L09' });
    writeFileSync(file, seed.toString('base64'));
    await decide(one, 2);
    expect((await get(one, '/healthz', { accept: 'application/json' })).statusCode).toBe(200);
  });

  test('a key that the old one did not introduce is refused, also by who writes to the database', async () => {
    await after(2);
    const database_ = new Database(database());
    database_.exec(
      "UPDATE keys SET value = 'CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk' WHERE name = 'ledger'",
    );
    await expect(site()).rejects.toMatchObject({ code: 'KC-L03' });
    database_.exec("INSERT INTO handovers (leaf, note) VALUES (0, 'forged')");
    database_.close();
    await expect(site()).rejects.toMatchObject({ code: 'KC-L03' });
  });
});
