import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { freePort } from '../site/free-port.ts';
import { openSite } from '../site.ts';

const MAIN = fileURLToPath(new URL('../../../apps/kiwiconnect/dist/main.js', import.meta.url));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the website until it ends by itself. */
async function run(env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, ['--no-deprecation', MAIN], { env: { ...process.env, ...env } });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const status = await new Promise<number | null>((ended) => child.once('close', ended));
  return { status, out, errors };
}

test('a port that is taken is one sentence that says what to do', async () => {
  const site = await openSite();
  const data = await mkdtemp(join(tmpdir(), 'kiwi-start-'));
  const ended = await run({ PORT: String(site.port), KIWICONSENT_DATA: data });
  expect(ended.status).toBe(1);
  expect(ended.out).toBe('');
  expect(ended.errors).toMatch(new RegExp(`^Port ${site.port} is already in use: .*\\n$`));
  await rm(data, { recursive: true });
  await site.close();
});

test('a data folder that cannot be used is said in words, with what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kiwi-start-'));
  await writeFile(join(folder, 'file'), '');
  const ended = await run({ PORT: String(await freePort()), KIWICONSENT_DATA: join(folder, 'file', 'data') });
  expect(ended.status).toBe(1);
  expect(ended.errors).toMatch(/^KC-S07: The data folder .*KIWICONSENT_DATA.*\n$/);
  await rm(folder, { recursive: true });
});

test('told to stop, the site writes its page counts first and frees its port; the next start goes on', async () => {
  const site = await openSite();
  await fetch(`${site.origin}/contact`, { headers: { accept: 'text/html' } });
  await site.stop();
  await expect(fetch(site.origin)).rejects.toThrow();
  const counts: unknown = JSON.parse(await readFile(join(site.data, 'pages-per-day.json'), 'utf8'));
  expect(Object.values(counts as object)).toEqual([{ '/contact': 1 }]);
  await site.start();
  expect((await fetch(`${site.origin}/healthz`)).status).toBe(200);
  await site.close();
});
