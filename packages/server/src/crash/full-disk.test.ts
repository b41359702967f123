/** A disk that is really full: a small file system of its own, which only root may make. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '@kiwiconsent/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLoad } from '../fixture/crash/load.ts';
import { openServers, type Servers } from '../fixture/crash/servers.ts';
import { expectKept } from '../fixture/crash/whole.ts';

let servers: Servers;
let disk = '';
let isMounted = false;

beforeAll(async () => {
  servers = await openServers();
  disk = join(servers.folder, 'disk');
  mkdirSync(disk);
  isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).status === 0;
});
afterAll(async () => {
  if (isMounted) spawnSync('umount', ['-l', disk]);
  await servers.close();
});

/** Writes until nothing more fits. */
function fill(file: string): void {
  for (const block = Buffer.alloc(4096); ; ) {
    try {
      appendFileSync(file, block);
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
      return;
    }
  }
}

test('PRF-10, PRF-14: with the disk full nothing is acknowledged and nothing is lost; with room again it goes on by itself', async ({
  skip,
}) => {
  if (!isMounted) skip('a small disk can be made by root only (mount -t tmpfs)');
  const folder = join(disk, 'data');
  const server = await servers.start('server', { KIWICONSENT_DATA: folder, KIWICONSENT_DATABASE: '' });
  const load = openLoad(6, () => [server.address]);
  await load.more(100);

  const ballast = join(disk, 'ballast');
  fill(ballast);
  const health = async (): Promise<string> => (await fetch(`${server.address}/healthz`)).text();
  await expect.poll(health, { timeout: 300_000 }).toContain('KC-S01');
  await expect.poll(load.repeats, { timeout: 300_000 }).toBeGreaterThan(20);

  rmSync(ballast);
  await load.more(50);
  await load.stop();
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  await server.kill();
  const store = await openSqlite({ folder });
  expect(await expectKept(store, load.acknowledged)).toBe(load.acknowledged.length);
  await store.close();
}, 600_000);
