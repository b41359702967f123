/** Findings as a person reads them. What strangers sent is printed without anything that could move a cursor. */
import type { Paint } from '../terminal/paint.ts';
import type { Finding, Standing } from './finding.ts';

/** The most scripts that one thing names. */
export const MOST_SCRIPTS = 5;

const SAYS: Readonly<Record<Standing, string>> = {
  unknown: 'the policy does not know it',
  elsewhere: 'the policy has it on another surface only',
  'too-long': 'it lives longer than the policy says',
  asks: 'the policy has it, and asks first',
  known: 'the policy has it by now, and it may run',
  nameless: 'it has no name that a policy could have',
};

export function findingLines(finding: Finding, paint: Paint): string {
  const { surface, kind, what, from, standing, known, next } = finding;
  const name = what === '' ? '(what a full day no longer named)' : printable(what);
  const id = known === '' ? '' : ` (${known})`;
  const scripts = from.slice(0, MOST_SCRIPTS).map(printable).join(', ');
  return [
    `${paint.bold(name)}  ${kind}, ${surface}`,
    `  ${next === '' ? SAYS[standing] : paint.red(SAYS[standing])}${id}: ${timesOf(finding)}`,
    ...(scripts === '' ? [] : [`  by ${scripts}`]),
    ...(next === '' ? [] : [`  ${printable(next)}`]),
    '',
  ].join('\n');
}

/** `3 times, 2026-06-01 to 2026-06-04`. */
function timesOf({ count, firstDay, lastDay, modes }: Finding): string {
  const verb = modes.every((mode) => mode === 'report-only') ? 'would have been held' : 'held';
  const days = firstDay === lastDay ? `on ${firstDay}` : `${firstDay} to ${lastDay}`;
  return `${verb} ${count === 1 ? 'once' : `${count} times`}, ${days}`;
}

function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\u00b7');
}
