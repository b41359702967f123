import type { CompiledPolicy } from '../model/compiled-policy.ts';
import { diff } from './diff.ts';

/** Every way in which a version cannot follow another, with its one line in docs/errors.md ("Versions"). */
export const SUCCESSION_CODES = {
  'KC-V001': 'The content changed and the version did not.',
  'KC-V002': 'The version is lower than the one before.',
  'KC-V003': 'The date is before that of the version before.',
  'KC-V004': 'A material change is called editorial.',
} as const;

export type SuccessionCode = keyof typeof SUCCESSION_CODES;

export interface SuccessionIssue {
  readonly code: SuccessionCode;
  readonly message: string;
  readonly advice: string;
}

/** What keeps `next` from being published after `old` (P1, P35, INV-6). Nothing where they are the same. */
export function successionIssues(old: CompiledPolicy, next: CompiledPolicy): readonly SuccessionIssue[] {
  if (old.hash === next.hash) return [];
  const issues: SuccessionIssue[] = [];
  const say = (code: SuccessionCode, message: string, advice: string): void => {
    issues.push({ code, message, advice });
  };
  const [was, is] = [old.document, next.document];
  const order = compareVersions(was.version, is.version);
  if (order === 0)
    say('KC-V001', `Another policy is version ${is.version} already.`, 'Write a higher version.');
  if (order > 0) say('KC-V002', `${is.version} is lower than ${was.version}.`, 'Write a higher version.');
  if (is.date < was.date)
    say('KC-V003', `${is.date} is before ${was.date}.`, 'Write the day of this change.');
  const material = diff(old, next).find(({ weight }) => weight === 'material');
  if (is.reason === 'editorial' && material) {
    const message = `${material.subject} has a material change (${material.kind}).`;
    say('KC-V004', message, 'Write the reason: new-technology, changed-service, changed-law or regulator.');
  }
  return issues;
}

/** Below 0 where `one` is the earlier, above 0 where it is the later; `1.2` and `1.2.0` are the same. */
function compareVersions(one: string, other: string): number {
  const [first, second] = [one.split('.').map(Number), other.split('.').map(Number)];
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    const step = (first[index] ?? 0) - (second[index] ?? 0);
    if (step) return step;
  }
  return 0;
}
