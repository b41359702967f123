/** WebKitGTK's driver as a process: under a screen of its own, because MiniBrowser has no headless mode. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../site/free-port.ts';
import { findProgram } from './find-program.ts';

export interface WebKitDriver {
  readonly url: string;
  readonly browser: string;
  close(): Promise<void>;
}

/** Debian's `/usr/lib/<triplet>/webkit2gtk-4.x/MiniBrowser`, Fedora's `/usr/libexec/…`. */
function miniBrowsers(): readonly string[] {
  return ['/usr/lib', '/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'].flatMap(
    (folder) => {
      try {
        const names = readdirSync(folder).filter((name) => name.startsWith('webkit'));
        return names.map((name) => join(folder, name, 'MiniBrowser'));
      } catch {
        return [];
      }
    },
  );
}

const programs = {
  driver: () => findProgram(['WebKitWebDriver']),
  browser: () => findProgram(['MiniBrowser'], miniBrowsers()),
  screen: () => findProgram(['xvfb-run']),
};

/** What of WebKitGTK is not on this machine, or undefined. */
export function webkitMissing(): string | undefined {
  if (programs.driver() === undefined) return 'no WebKitWebDriver found (Debian: webkit2gtk-driver)';
  if (programs.browser() === undefined) return 'no MiniBrowser found (Debian: webkit2gtk-driver)';
  if (programs.screen() === undefined) return 'no xvfb-run found (Debian: xvfb)';
  return undefined;
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${url}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver did not answer within ten seconds');
}

export async function startWebKitDriver(): Promise<WebKitDriver> {
  const missing = webkitMissing();
  if (missing !== undefined) throw new Error(missing);
  const port = await freePort();
  const args = ['-a', programs.driver() ?? '', `--port=${port}`, '--host=127.0.0.1'];
  // A group of its own: xvfb-run leaves its screen behind when only the shell is stopped.
  const child = spawn(programs.screen() ?? '', args, { detached: true, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const url = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  try {
    await untilReady(url);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, browser: programs.browser() ?? '', close };
}
