/**
 * One thing that keeps a command from its result, as a value (docs/errors.md, "Command").
 *
 * `status` 1: what was read has something wrong with it. `status` 2: the command was used in a way that
 * cannot work.
 */
export interface Problem {
  readonly code: string;
  /** What is the matter: one sentence without its full stop. */
  readonly message: string;
  /** What to do about it: whole sentences. */
  readonly advice: string;
  readonly status: 1 | 2;
}

export function misuse(code: string, message: string, advice: string): Problem {
  return { code, message, advice, status: 2 };
}

export function finding(code: string, message: string, advice: string): Problem {
  return { code, message, advice, status: 1 };
}

/** `kiwiconsent: there is no command `chek` [KC-C001]. Did you mean `check`?` */
export function problemLine(problem: Problem): string {
  return `kiwiconsent: ${problem.message} [${problem.code}]. ${problem.advice}\n`;
}
