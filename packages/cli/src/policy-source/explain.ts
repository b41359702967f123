import type { Status } from '../command/command.ts';
import { countWords, issueLine } from '../findings/issue-lines.ts';
import { paintFor } from '../terminal/paint.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Loaded } from './load-policy.ts';

/** Says on standard error why there is no policy to work with; the status to end with. */
export function explain(terminal: Terminal, loaded: Exclude<Loaded, { kind: 'policy' }>): Status {
  if (loaded.kind === 'problem') return refuse(terminal, loaded.problem);
  const paint = paintFor(terminal.colours.say);
  terminal.say(loaded.issues.map((issue) => issueLine(issue, paint)).join(''));
  terminal.say(`There is no policy to work with: ${countWords(loaded.issues)}.\n`);
  return 1;
}
