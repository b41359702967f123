import type { Status } from '../command/command.ts';
import { type Problem, problemLine } from '../command/problem.ts';
import type { Terminal } from './terminal.ts';

/** Says on standard error what keeps the command from its result; the status to end with. */
export function refuse(terminal: Terminal, problem: Problem): Status {
  terminal.say(problemLine(problem));
  return problem.status;
}
