/** `npx kiwiconsent proxy` as an operator runs it: a process of its own, in front of a site. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../packages/cli/bin/kiwiconsent.mjs', import.meta.url));
const BUILT = fileURLToPath(new URL('../../../packages/cli/dist/run.js', import.meta.url));

export interface ProxyProcess {
  readonly port: number;
  close(): Promise<void>;
}

export interface ProxyProcessOptions {
  readonly upstream: number;
  readonly policy: string;
  /** As visitors type them: `http://docs.localhost`. */
  readonly origins: readonly string[];
}

export async function openProxy({ upstream, policy, origins }: ProxyProcessOptions): Promise<ProxyProcess> {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is not built: run npm run build`);
  const folder = await mkdtemp(join(tmpdir(), 'kiwiconsent-sites-'));
  const file = join(folder, 'policy.yaml');
  await writeFile(file, policy);
  const options = [
    ['--upstream', `http://127.0.0.1:${upstream}`],
    ['--policy', file],
    ['--port', '0'],
    ['--host', '127.0.0.1'],
    ['--data', join(folder, 'data')],
    ['--origin', origins.join()],
  ];
  const child = spawn(process.execPath, [COMMAND, 'proxy', ...options.flat(), '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return {
    port: await portOf(child),
    close: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      if (child.exitCode === null && child.kill('SIGTERM')) await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The port it says it is ready at. Rejects, with what was printed, when it ends first. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const port = /Ready at \S+:(\d+)/.exec(printed)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    child.once('close', () =>
      reject(new Error(`the proxy ended before it was ready; it printed:\n${printed}`)),
    );
  });
}
