import type { Issue } from '@kiwiconsent/policy/file';
import type { Paint } from '../terminal/paint.ts';

/** One finding on one line: `file:line:column  severity CODE path — message. Write: advice`. */
export function issueLine(issue: Issue, paint: Paint): string {
  const place = `${issue.file}:${issue.line}:${issue.column}`;
  const severity = issue.severity === 'error' ? paint.red('error') : paint.yellow('warning');
  const path = issue.path === '' ? '' : ` ${paint.bold(issue.path)}`;
  return `${place}  ${severity} ${issue.code}${path} — ${full(issue.message)}${adviceOf(issue, paint)}\n`;
}

/** The advice says what to write in a sentence of its own; its verb stands out. */
function adviceOf({ advice }: Issue, paint: Paint): string {
  return advice === '' ? '' : ` ${full(advice).replace(/^Write\b/, paint.green('Write'))}`;
}

/** A sentence with its full stop. */
function full(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** `2 errors and 1 warning`, `no errors`. */
export function countWords(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const words = `${errors === 0 ? 'no' : errors} ${errors === 1 ? 'error' : 'errors'}`;
  return warnings === 0 ? words : `${words} and ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}
