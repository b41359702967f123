/** Loaded in report-only, in the place of all else: what the guard would have held, to the server (docs/spec/page.md §2). */
import type { PageConfig } from '@kiwiconsent/banner/browser';
import { openReports } from '@kiwiconsent/guard';
import type { Guard } from '@kiwiconsent/guard/hold';
import { sendTo } from './send-reports.ts';

export function tell(config: PageConfig, guard: Guard | undefined): void {
  const { add } = openReports(config, window, sendTo(''));
  guard?.tellTo(add);
}
