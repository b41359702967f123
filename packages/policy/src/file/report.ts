import { type Issue, type Path, pathText } from './issue.ts';
import type { IssueCode } from './issue-codes.ts';
import type { Source } from './source.ts';

/** Collects issues; the place of each is looked up from its path. */
export interface Report {
  readonly issues: Issue[];
  readonly error: Say;
  readonly warning: Say;
}

type Say = (code: IssueCode, path: Path, message: string, advice: string, part?: 'key' | 'value') => void;

export function reportOn(source: Source, file: string): Report {
  const issues: Issue[] = [];
  const say =
    (severity: Issue['severity']): Say =>
    (code, path, message, advice, part = 'value') => {
      const place = source.placeOf(path, part);
      issues.push({ code, severity, file, ...place, path: pathText(path), message, advice });
    };
  return { issues, error: say('error'), warning: say('warning') };
}
