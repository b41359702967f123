import type { Terminal } from '../terminal/terminal.ts';

/** 0 good, 1 findings, 2 misuse. */
export type Status = 0 | 1 | 2;

/** What stands after the command without a dash. */
export interface Argument {
  readonly name: string;
  readonly about: string;
  /** Several may follow; only the last argument of a command. */
  readonly repeats?: true;
}

export interface Option {
  readonly about: string;
  /** What help writes for its value (`FILE`); an option without it is a switch. */
  readonly value?: string;
  readonly short?: string;
  /** The only values it takes. */
  readonly oneOf?: readonly string[];
  /** The command cannot do without it. */
  readonly required?: true;
}

/** What a person asked of a command, checked against what the command takes. */
export interface Request {
  readonly arguments: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

/** One command: what it takes, as data, and what it does. */
export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly about: string;
  /** More, for the command's own help; one paragraph a string. */
  readonly more: readonly string[];
  readonly arguments: readonly Argument[];
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  run(request: Request, terminal: Terminal): Promise<Status>;
}
