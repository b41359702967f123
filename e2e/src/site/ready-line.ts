import type { ChildProcess } from 'node:child_process';

const PATIENCE_MS = 50_000;

/** Waits for the one line that says the address. Rejects, with what was printed, when the process ends first. */
export function readyLine(child: ChildProcess, on: 'stdout' | 'stderr' = 'stdout'): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let all = '';
    const giveUp = (why: string): void => reject(new Error(`the website ${why}; it printed:\n${all}`));
    const timer = setTimeout(() => giveUp('was not ready in 50 s'), PATIENCE_MS);
    const other = on === 'stdout' ? 'stderr' : 'stdout';
    child[on]?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      all += chunk.toString();
      const line = /^.*https?:\/\/\S+.*$/m.exec(out)?.[0];
      if (line === undefined) return;
      clearTimeout(timer);
      resolve(line);
    });
    child[other]?.on('data', (chunk: Buffer) => {
      all += chunk.toString();
    });
    child.once('close', () => {
      clearTimeout(timer);
      giveUp('ended before it was ready');
    });
  });
}
