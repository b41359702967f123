/** Everything a schema cannot say: one file per question, all of them asked. */
import type { Draft } from '../build-policy.ts';
import type { Report } from '../report.ts';

export function checkMeaning(_draft: Draft, _value: unknown, _report: Report): void {}
