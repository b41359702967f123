import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallPolicy } from './fixture/small-policy.ts';

/** The real command in processes of its own. Needs `npm run build`, which `npm test` does first. */
const BIN = fileURLToPath(new URL('../bin/kiwiconsent.mjs', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kiwiconsent-'));
const policy = join(folder, 'policy.yaml');

beforeAll(() => {
  const built = new URL('../dist/run.js', import.meta.url);
  if (!existsSync(built)) throw new Error('the command is not built: run npm run build');
  writeFileSync(policy, smallPolicy());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [BIN, ...words], {
    cwd: folder,
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
}

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly said: string;
}

function ended(child: ChildProcess): Promise<Ended> {
  const printed = { out: '', said: '' };
  child.stdout?.on('data', (bytes) => {
    printed.out += bytes;
  });
  child.stderr?.on('data', (bytes) => {
    printed.said += bytes;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...printed })));
}

function run(...words: string[]): Promise<Ended> {
  const child = start(words);
  child.stdin?.end();
  return ended(child);
}

test('exit status is 0 for good, 1 for findings, 2 for misuse', async () => {
  expect((await run('check', policy)).status).toBe(0);
  expect((await run('import', join(FIXTURES, 'cookieverklaring.nl.txt'), '-o', 'draft.yaml')).status).toBe(0);
  expect((await run('check', 'draft.yaml')).status).toBe(1);
  expect((await run('chek', policy)).status).toBe(2);
  expect((await run('check', 'absent.yaml')).said).toContain('there is no such file or folder [KC-C010]');
});

test('a pipe carries the result from command to command, without colours', async () => {
  const child = start(['check', '-']);
  const { out } = await run('import', join(FIXTURES, 'cookie-policy.en.md'));
  child.stdin?.end(out);
  const checked = await ended(child);
  expect(checked.status).toBe(1);
  expect(checked.out).toMatch(/^<stdin>:\d+:\d+ {2}error KC-P016 /);
  expect(checked.out).not.toContain('\u001b[');
});

test('somebody who stops reading is no error', async () => {
  const child = start(['--help']);
  child.stdout?.destroy();
  const { status, said } = await ended(child);
  expect([status, said]).toEqual([0, '']);
});

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Resolves with the address once the server says that it is ready. */
function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (bytes) => {
      said += bytes;
      const [, found] = said.match(/Ready at (http:\/\/\S+):/) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.on('close', () => reject(new Error(said)));
  });
}

test('P36: serve says when it is ready, serves the latest version, keeps its data, and stops when asked', async () => {
  const port = await freePort();
  const words = ['serve', '--policy', policy, '--port', String(port), '--quiet', '--data'];
  const child = start([...words, 'kept']);
  const done = ended(child);
  await ready(child);
  const answer = await fetch(`http://localhost:${port}/cookiebeleid.md`);
  const door = await fetch(`http://localhost:${port}/`);
  const second = await run(...words, 'other');
  child.kill('SIGTERM');
  const { status, out, said } = await done;
  expect(await answer.text()).toMatch(/^# Cookiebeleid Voorbeeld B\.V\.\n[^#]*1\.0/);
  expect([second.status, second.said]).toEqual([2, expect.stringContaining('[KC-C301]')]);
  expect([status, out]).toEqual([0, '']);
  expect([door.status, new URL(door.url).pathname]).toEqual([200, '/cookiebeleid']);
  for (const [what, path] of [
    ['document', '/cookiebeleid'],
    ['settings', '/cookie-instellingen'],
  ]) {
    expect(said).toContain(`The ${what}: http://localhost:${port}${path}\n`);
  }
  expect(said).toMatch(/version 1\.0\. Stop with Ctrl-C\.\nStopped\.\n$/);
  expect(existsSync(join(folder, 'kept'))).toBe(true);
});

test('a policy with errors keeps serve from starting', async () => {
  writeFileSync(
    join(folder, 'bad.yaml'),
    smallPolicy((yaml) => yaml.replace('P3M', 'soon')),
  );
  const { status, out, said } = await run('serve', '--policy', 'bad.yaml');
  expect([status, out]).toEqual([1, '']);
  expect(said).toContain('There is no policy to work with');
});

test('the README has every command, and each that it has exists', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const named = new Set(
    [...readme.matchAll(/npx kiwiconsent (ledger [a-z-]+|[a-z]+)/g)].map(([, name]) => name),
  );
  const help = (await run('--help')).out.split('Commands:')[1] ?? '';
  const listed = [...help.matchAll(/^ {2}(ledger [a-z-]+|[a-z]+) /gm)].map(([, name]) => name);
  expect([...named].sort()).toEqual(listed.sort());
  for (const name of named) expect((await run(...String(name).split(' '), '--help')).status, name).toBe(0);
}, 300_000);
