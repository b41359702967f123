import type { Draft } from '../build-policy.ts';
import type { Path } from '../issue.ts';
import type { Report } from '../report.ts';

/** Every date is a day that exists. */
export function checkDates({ policy }: Draft, report: Report): void {
  const check = (path: Path, date: string): void => {
    if (!/^\d{4}-\d\d-\d\d$/.test(date)) return;
    const parsed = new Date(`${date}T00:00:00Z`);
    const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
    if (!exists) report.error('KC-P015', path, `There is no ${date}.`, 'Write a day that exists.');
  };
  check(['document', 'date'], policy.document.date);
  for (const { id, reviewed } of policy.providers) check(['providers', id, 'reviewed'], reviewed);
}
