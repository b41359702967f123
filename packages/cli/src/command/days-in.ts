import type { Request } from './command.ts';
import { misuse, type Problem } from './problem.ts';

/** ISO dates, UTC, both days included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What `--from` and `--to` say; every day there is where they say nothing. */
export function daysIn(values: Request['values']): Days | Problem {
  const [from, to] = [values.get('from') ?? '0000-01-01', values.get('to') ?? '9999-12-31'];
  for (const [name, day] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!isDay(day))
      return misuse('KC-C024', `\`--${name} ${day}\` is no day`, 'Write it as 2026-01-31 (UTC).');
  }
  return { from, to };
}

function isDay(said: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(said) ? Date.parse(`${said}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(said);
}
