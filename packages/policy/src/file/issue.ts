import type { IssueCode } from './issue-codes.ts';

/** One thing that is wrong in a policy file, where a person finds it, and what to write instead. */
export interface Issue {
  /** Stable: docs/errors.md lists them. */
  readonly code: IssueCode;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** `technologies[2].purpose.nl`; '' for the file as a whole. */
  readonly path: string;
  /** What is wrong. */
  readonly message: string;
  /** What to write instead. */
  readonly advice: string;
}

/** The way to a value: keys and indexes from the top of the file. */
export type Path = readonly (string | number)[];

/** `technologies[2].purpose.nl` */
export function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
