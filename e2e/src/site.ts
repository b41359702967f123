/**
 * KiwiConnect's website as a real process: what `npm start` runs, on a free port, with a data folder of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './site/free-port.ts';
import { readyLine } from './site/ready-line.ts';

export interface Site {
  /** `http://localhost:port` */
  readonly origin: string;
  readonly port: number;
  /** The data folder: the same for every start of this site, removed by `close`. */
  readonly data: string;
  /** Stops the process as an operator does; `start` brings it back with the same data. */
  stop(): Promise<void>;
  /** Stops the process as a power cut does. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its data. */
  close(): Promise<void>;
}

export interface SiteOptions {
  readonly env?: Readonly<Record<string, string>>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'apps', 'kiwiconnect', 'dist', 'main.js');

/** Starts the website and waits until it is ready. The caller closes it. Needs `npm run build`. */
export async function openSite(options: SiteOptions = {}): Promise<Site> {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is not built: run npm run build`);
  const data = await mkdtemp(join(tmpdir(), 'kiwiconsent-site-'));
  const port = await freePort();
  const own = { PORT: String(port), HOST: '127.0.0.1', KIWICONSENT_DATA: data };
  const env = { ...process.env, ...own, ...options.env };
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    child = spawn(process.execPath, [MAIN], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    await readyLine(child);
  }
  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const ending = child;
    child = undefined;
    if (ending === undefined || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once('close', resolve));
    ending.kill(signal);
    await ended;
  }
  await start();
  return {
    origin: `http://localhost:${port}`,
    port,
    data,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    start,
    close: async () => {
      await end('SIGTERM');
      await rm(data, { recursive: true, force: true });
    },
  };
}
