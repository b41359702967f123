/** Checkpoints leave: new ones only, not too often, by one process, and nobody waits for them (PRF-12). */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '@kiwiconsent/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Listener, listener } from '../fixture/listener.ts';
import { HOUR_MS, MINUTE_MS, type SendingSite, sendingOn, sendingSite } from '../fixture/sending.ts';
import { decisionOf, get, post } from '../fixture/started.ts';
import { commandDestination } from './command.ts';
import { folderDestination } from './folder.ts';
import { postDestination } from './post.ts';
import { pauseAfter } from './send-checkpoints.ts';

let sending: SendingSite;
let elsewhere: Listener | undefined;
beforeEach(async () => {
  sending = await sendingSite();
});
afterEach(async () => {
  await elsewhere?.close();
  elsewhere = undefined;
  await sending.stop();
});

const folder = (): string => join(sending.folder, 'elsewhere');
const files = (): readonly string[] => readdirSync(folder()).sort();

describe('to a folder', () => {
  test('PRF-12: a checkpoint arrives as it was signed, and no empty ledger is sent', async () => {
    await sending.lookAfter(0, folderDestination(folder()));
    expect(() => files()).toThrow('ENOENT');
    await sending.decide(3);
    await sending.lookAfter(0, folderDestination(folder()));
    const { body } = await get(sending.site, '/_kc/ledger/checkpoint');
    expect(files()).toEqual(['0000000000000003.txt']);
    expect(readFileSync(join(folder(), '0000000000000003.txt'), 'utf8')).toBe(body);
  });

  test('PRF-12: only new ones go, and no more than one an hour, also after a restart', async () => {
    const to = folderDestination(folder());
    await sending.decide(1);
    await sending.lookAfter(0, to);
    await sending.decide(1);
    await sending.lookAfter(HOUR_MS - 1, to);
    expect(files()).toHaveLength(1);
    await sending.lookAfter(HOUR_MS, to);
    await sending.lookAfter(5 * HOUR_MS, to);
    expect(files()).toEqual(['0000000000000001.txt', '0000000000000002.txt']);
    await sending.decide(1);
    await sending.lookAfter(5 * HOUR_MS, to);
    expect(files()).toHaveLength(3);
  });

  test('PRF-12: a checkpoint that is there is never written over: another one of that size is told', async () => {
    await sending.decide(1);
    await sending.lookAfter(0, folderDestination(folder()));
    await sending.decide(1);
    writeFileSync(join(folder(), '0000000000000002.txt'), 'another history');
    await sending.lookAfter(HOUR_MS, folderDestination(folder()));
    expect(readFileSync(join(folder(), '0000000000000002.txt'), 'utf8')).toBe('another history');
    expect(sending.warned.map(String)).toEqual([expect.stringContaining('holds another checkpoint')]);
  });

  test('PRF-12: of two processes on one store, one sends', async () => {
    elsewhere = await listener(() => ({ status: 200 }));
    const to = postDestination(new URL(elsewhere.address));
    await sending.decide(1);
    const other = await openSqlite({ folder: join(sending.folder, 'data') });
    await Promise.all([sending.site.store, other].map((store) => sendingOn(store, [to], 0).look()));
    await other.close();
    expect(elsewhere.requests).toHaveLength(1);
  });
});

describe('to another host', () => {
  test('PRF-12: it is posted as text, with the password of the address in its header alone', async () => {
    elsewhere = await listener(() => ({ status: 201 }));
    const address = new URL(`${elsewhere.address.replace('//', '//kiwi:s%40cret@')}/keep?ledger=1`);
    await sending.decide(2);
    await sending.lookAfter(0, postDestination(address));
    const [request] = elsewhere.requests;
    expect(request?.body.toString()).toBe((await get(sending.site, '/_kc/ledger/checkpoint')).body);
    expect(request).toMatchObject({
      method: 'POST',
      url: '/keep?ledger=1',
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        authorization: `Basic ${Buffer.from('kiwi:s@cret').toString('base64')}`,
      },
    });
  });

  test('PRF-12: one that fails is tried again ever more seldom, is told, and then gets the newest', async () => {
    let status = 500;
    elsewhere = await listener(() => ({ status }));
    const to = postDestination(new URL(elsewhere.address));
    await sending.decide(1);
    for (const minute of [0, 0.9, 1, 2.9, 3]) await sending.lookAfter(minute * MINUTE_MS, to);
    expect(elsewhere.requests).toHaveLength(3);
    expect(sending.warned.map(String)).toEqual(
      Array(3).fill(
        expect.stringMatching(/^LedgerError: KC-L08: .*since 2026-06-01T10:00:00.000Z.*answered 500/),
      ),
    );
    await sending.decide(1);
    status = 200;
    const mended = await sending.lookAfter(7 * MINUTE_MS, to);
    expect(elsewhere.requests.at(-1)?.body.toString().split('\n')[1]).toBe('2');
    expect(await mended.sent()).toEqual([
      { to: 'post', deliveredAt: '2026-06-01T10:07:00.000Z', failingSince: '' },
    ]);
  });

  test('the pause doubles, and is never longer than between two checkpoints', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 100].map((failures) => pauseAfter(failures, HOUR_MS) / MINUTE_MS);
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  test('a redirection is no delivery', async () => {
    elsewhere = await listener(() => ({ status: 302 }));
    await sending.decide(1);
    await sending.lookAfter(0, postDestination(new URL(elsewhere.address)));
    expect(sending.warned).toHaveLength(1);
  });
});

test('PRF-12: health says that a checkpoint does not leave, and decisions are recorded all the while', async () => {
  const silent = await listener(() => undefined);
  const broken = await listener(() => ({ status: 500 }));
  const destinations = [silent, broken].map(({ address }) => postDestination(new URL(address)));
  const other = await sendingSite({ checkpoints: { destinations, everyMs: HOUR_MS } });
  try {
    await other.decide(1);
    // The server looks by itself, soon; who asks for nothing waits for nothing.
    await expect.poll(() => silent.requests.length, { timeout: 20_000 }).toBe(1);
    expect((await post(other.site, decisionOf())).statusCode).toBe(201);
    const health = await get(other.site, '/healthz', { accept: 'application/json' });
    expect(health.statusCode).toBe(200);
    expect(health.json()).toEqual({
      status: 'ok',
      checkpoints: [
        { to: 'post', deliveredAt: '', failingSince: '' },
        { to: 'post', deliveredAt: '', failingSince: '2026-06-01T10:00:00.000Z' },
      ],
    });
    expect(health.body).not.toContain('127.0.0.1');
  } finally {
    await other.stop();
    await silent.close();
    await broken.close();
  }
});

describe('to a command', () => {
  test('PRF-12: it reads the checkpoint, whatever it does with it', async () => {
    await sending.decide(1);
    const file = join(sending.folder, 'mailed.txt');
    await sending.lookAfter(0, commandDestination(`cat > '${file}'`));
    expect(readFileSync(file, 'utf8')).toBe((await get(sending.site, '/_kc/ledger/checkpoint')).body);
    expect(sending.warned).toEqual([]);
  });

  test('PRF-12: it is tried again until it ends with 0, and the log has what it complains of', async () => {
    await sending.decide(1);
    const command = commandDestination('echo no mail today >&2; exit 75');
    await sending.lookAfter(0, command);
    await sending.lookAfter(MINUTE_MS, command);
    expect(sending.warned.map(String)).toEqual(
      Array(2).fill(expect.stringContaining('the command ended with 75: no mail today')),
    );
  });

  test('one that does not end is ended, with what it started', async () => {
    await sending.decide(1);
    const file = join(sending.folder, 'begun');
    const command = commandDestination(`sleep 600 & touch '${file}'; wait`);
    const slow = sendingOn(sending.site.store, [command], 0);
    const looked = slow.look();
    await expect.poll(() => existsSync(file), { timeout: 10_000 }).toBe(true);
    const before = Date.now();
    await slow.stop();
    // It ends when the last one has let go of its output.
    await looked;
    expect(Date.now() - before).toBeLessThan(5000);
    // Whoever comes next has the turn at once.
    const next = await sending.lookAfter(0, { ...command, deliver: async () => undefined });
    expect(await next.sent()).toMatchObject([{ to: 'command', failingSince: '' }]);
    expect(sending.warned).toEqual([]);
  });
});
