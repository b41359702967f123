/** One server of the bench in a process of its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface StartedServer {
  readonly port: number;
  /** CPU that it has used, in milliseconds. */
  readonly cpu: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

const SERVE = fileURLToPath(new URL('./serve.js', import.meta.url));
const C15T = fileURLToPath(new URL('../../peers/c15t.mjs', import.meta.url));

export type Role = 'floor' | 'ours' | 'c15t';

/** `place` is a folder, or the address of a database. */
export async function startServer(
  role: Role,
  kind: 'sqlite' | 'postgres',
  place: string,
): Promise<StartedServer> {
  const child = role === 'c15t' ? fork(C15T, [kind, place]) : fork(SERVE, [role, kind, place]);
  return {
    port: await told(child),
    cpu: () => {
      child.send('cpu');
      return told(child);
    },
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** The next number it tells; rejects where it ends instead. */
async function told(child: ChildProcess): Promise<number> {
  const ended = once(child, 'exit').then(([status]) => {
    throw new Error(`a server of the bench ended, with ${status}`);
  });
  ended.catch(() => undefined);
  const [number] = (await Promise.race([once(child, 'message'), ended])) as [number];
  return number;
}
