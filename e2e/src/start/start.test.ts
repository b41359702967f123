import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../site/free-port.ts';
import { readyLine } from '../site/ready-line.ts';

const START = fileURLToPath(new URL('../../../tools/start.mjs', import.meta.url));

let data: string;
let port: number;
let child: ChildProcess;
let printed: string;
let ended: Promise<number | null>;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'kiwiconsent-start-'));
  port = await freePort();
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', KIWICONSENT_DATA: data };
  child = spawn(process.execPath, [START], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  ended = new Promise((resolve) => child.once('close', resolve));
  await readyLine(child);
});

afterEach(async () => {
  child.kill('SIGTERM');
  await ended;
  await rm(data, { recursive: true, force: true });
});

test('npm start prints one line, with the address where the website answers', async () => {
  expect(printed.trim().split('\n')).toEqual([expect.stringContaining(`http://localhost:${port}`)]);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends npm start and the website with it, without an error',
  async (signal) => {
    child.kill(signal);
    expect(await ended).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  },
);
