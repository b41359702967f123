/** `npx kiwiconsent …` as an operator runs it: a process of its own, with its exit status and all it printed. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../packages/cli/bin/kiwiconsent.mjs', import.meta.url));
const BUILT = fileURLToPath(new URL('../../../packages/cli/dist/run.js', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly said: string;
}

export interface Running {
  /** Where it says it is ready. Rejects, with what was printed, when it ends first. */
  readonly port: Promise<number>;
  readonly ended: Promise<Ended>;
  stop(): Promise<Ended>;
}

export function start(words: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is not built: run npm run build`);
  const child = spawn(process.execPath, [COMMAND, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', said: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    printed.out += chunk.toString();
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (status) => resolve({ status, ...printed })),
  );
  const port = new Promise<number>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      printed.said += chunk.toString();
      const found = /Ready at \S+:(\d+)/.exec(printed.said)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    void ended.then(({ said }) => reject(new Error(`it ended before it was ready; it printed:\n${said}`)));
  });
  // Who only waits for the end asks for no port.
  port.catch(() => {});
  return {
    port,
    ended,
    stop: () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      return ended;
    },
  };
}
