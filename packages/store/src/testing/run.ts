import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Ran {
  readonly status: number;
  /** Both streams, as they came. */
  readonly output: string;
}

/** Runs a program to its end. */
export async function run(
  program: string,
  words: readonly string[],
  options: SpawnOptions = {},
): Promise<Ran> {
  const child = spawn(program, [...words], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [status] = (await once(child, 'close')) as [number | null];
  return { status: status ?? 1, output };
}
