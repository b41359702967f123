import type { Change } from '@kiwiconsent/policy/compiled';
import type { Source } from '../source.ts';
import { surfaceName } from '../surface-name.ts';
import { subjectIn } from './subject-in.ts';

/** What the change is about, as readers know it: its name now, or the name it had. */
export function subjectName(before: Source, after: Source, change: Change): string {
  return nameIn(after, change) || nameIn(before, change) || change.subject;
}

function nameIn(source: Source, change: Change): string {
  const subject = subjectIn(source.policy, change.subject);
  switch (subject.kind) {
    case 'technology':
      return subject.technology.name;
    case 'provider':
      return subject.provider.name;
    case 'surface':
      return surfaceName(source, subject.surface);
    case 'category':
      return source.text(source.policy.categories[subject.category].name);
    case 'policy':
    case 'absent':
      return '';
  }
}
