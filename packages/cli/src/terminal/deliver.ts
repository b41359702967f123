import type { Status } from '../command/command.ts';
import { refuse } from './refuse.ts';
import type { Terminal } from './terminal.ts';

/** Gives the result to the file named by `-o`, or to standard output. */
export async function deliver(
  terminal: Terminal,
  text: string,
  to: { readonly path: string | undefined; readonly existing: 'keep' | 'replace' },
): Promise<Status> {
  if (to.path === undefined || to.path === '-') {
    terminal.out(text);
    return 0;
  }
  const problem = await terminal.write(to.path, text, to.existing);
  return problem === undefined ? 0 : refuse(terminal, problem);
}
