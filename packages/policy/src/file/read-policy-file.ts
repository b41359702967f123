import { frozen } from '../canonical/frozen.ts';
import { hashOf } from '../canonical/hash-of.ts';
import type { CompiledPolicy } from '../model/compiled-policy.ts';
import { buildPolicy } from './build-policy.ts';
import { checkMeaning } from './check/check-meaning.ts';
import { DEEPEST, tooDeepAt } from './depth.ts';
import type { Issue } from './issue.ts';
import { type Report, reportOn } from './report.ts';
import { checkShape } from './schema/check-shape.ts';
import { policyFileSchema } from './schema/policy-file-schema.ts';
import { LONGEST_FILE, sourceOf } from './source.ts';
import { withoutEchoes } from './without-echoes.ts';

/** What reading gives: a compiled policy, or everything that keeps the file from being one. */
export type PolicyFile =
  | { readonly kind: 'policy'; readonly policy: CompiledPolicy; readonly warnings: readonly Issue[] }
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] };

/**
 * Reads and compiles a policy file. Total: any text gives an answer, and all issues at once, in the order in
 * which they stand in the file. The same text gives the same bytes in any process.
 */
export function readPolicyFile(text: string, fileName: string): PolicyFile {
  if (text.length > LONGEST_FILE) {
    const report = reportOn(sourceOf(''), fileName);
    report.error('KC-P001', [], 'The file is longer than 2 million characters.', 'Split or shorten it.');
    return { kind: 'issues', issues: report.issues };
  }
  const deep = tooDeepAt(text);
  if (deep) {
    const report = reportOn(sourceOf(''), fileName);
    const message = `The file is nested deeper than ${DEEPEST} levels from here.`;
    report.error('KC-P003', [], message, 'Take out the extra brackets and indents.');
    Object.assign(report.issues.at(-1) as Issue, deep);
    return { kind: 'issues', issues: report.issues };
  }
  const source = sourceOf(text);
  const report = reportOn(source, fileName);
  if (source.broken.length) {
    for (const { message, place } of source.broken) {
      report.error(
        'KC-P001',
        [],
        `This is not YAML: ${message}`,
        'Check the spaces and quotes on this line.',
      );
      Object.assign(report.issues.at(-1) as Issue, place);
    }
    return { kind: 'issues', issues: report.issues };
  }
  return compile(source.value, report);
}

function compile(value: unknown, report: Report): PolicyFile {
  checkShape(policyFileSchema, value, report);
  const draft = buildPolicy(value);
  checkMeaning(draft, value, report);
  const issues = withoutEchoes(report.issues).toSorted(
    (one, other) => one.line - other.line || one.column - other.column,
  );
  if (issues.some(({ severity }) => severity === 'error')) return { kind: 'issues', issues };
  const policy = frozen({ ...draft.policy, hash: hashOf(draft.policy) });
  return { kind: 'policy', policy, warnings: issues };
}
