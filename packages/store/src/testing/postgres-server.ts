/** Starts a PostgreSQL of its own: in a temporary folder, on a free port of the loopback, and ends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findPostgres } from './find-postgres.ts';
import { freePort } from './free-port.ts';
import { run } from './run.ts';
import { handOver, identity, reachable } from './unprivileged.ts';

/** Lines of `postgresql.conf`, as words of the command. */
export type ServerSettings = Readonly<Record<string, string>>;

export interface PostgresServer {
  readonly port: number;
  /** The folder that is removed with it. */
  readonly folder: string;
  /** The folder of its data. */
  readonly data: string;
  /** The folder of its programs. */
  readonly programs: string;
  /** A new, empty database; resolves with its address. */
  readonly database: () => Promise<string>;
  /** Starts it again after `kill` or `halt`. */
  readonly start: () => Promise<void>;
  /** `kill -9`: nothing is finished, and its other processes die with it. */
  readonly kill: () => Promise<void>;
  /** Ends it in order and keeps its data. */
  readonly halt: () => Promise<void>;
  /** Ends it and removes its data. Safe to call twice. */
  readonly close: () => Promise<void>;
}

const LOCALE = { LC_ALL: 'C', LANG: 'C' } as const;

/** Makes a data folder and starts a server on it. */
export async function openPostgresServer(settings: ServerSettings = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kc-postgres-'));
  handOver(folder);
  const programs = await reachable(await findPostgres(), folder);
  const data = join(folder, 'data');
  const words = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const made = await run(join(programs, 'initdb'), words, { ...identity(), cwd: folder, env: environment() });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.output}`);
  return startOn(folder, data, programs, settings);
}

/** Starts a server on a data folder that is there. */
export async function startOn(
  folder: string,
  data: string,
  programs: string,
  settings: ServerSettings,
): Promise<PostgresServer> {
  const port = await freePort();
  let child = await started(programs, data, port, settings);
  const ended = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  const stopWithUs = (): void => void child.kill('SIGQUIT');
  process.once('exit', stopWithUs);
  let databases = 0;
  return {
    port,
    folder,
    data,
    programs,
    database: async () => {
      databases += 1;
      const name = `kc_${databases}`;
      await asAdmin(port, `CREATE DATABASE ${name}`);
      return `postgres://postgres@127.0.0.1:${port}/${name}`;
    },
    start: async () => {
      child = await started(programs, data, port, settings);
    },
    kill: () => ended('SIGKILL'),
    halt: () => ended('SIGINT'),
    close: async () => {
      process.off('exit', stopWithUs);
      await ended('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function asAdmin(port: number, sql: string): Promise<void> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, ...LOCALE };
}

/** Resolves when it takes connections. What is left of one that was killed is waited for. */
async function started(
  programs: string,
  data: string,
  port: number,
  settings: ServerSettings,
): Promise<ChildProcess> {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    ...settings,
  };
  const words = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  for (let attempt = 0; ; attempt += 1) {
    const child = spawn(join(programs, 'postgres'), ['-D', data, ...words], {
      ...identity(),
      cwd: data,
      env: environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const said = await readiness(child);
    if (said === 'ready') return child;
    // Processes of the one that was killed still hold its memory for a moment.
    const isHeld = /shared memory block|lock file .* already exists|could not bind/i.test(said);
    if (!isHeld || attempt === 100) throw new Error(`PostgreSQL did not start: ${said}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}

function readiness(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-20_000);
      if (/ready to accept (read-only )?connections/.test(said)) resolve('ready');
    });
    child.once('exit', () => resolve(said));
    child.once('error', reject);
  });
}
