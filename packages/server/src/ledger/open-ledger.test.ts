/** What keeps a server from signing: a store that lost, changed or forked what was seen. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '@kiwiconsent/store';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decisionOf, get, post, removed, type Started, started } from '../fixture/started.ts';

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
