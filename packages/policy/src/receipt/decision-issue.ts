/** Every issue a decision can have, with its one line in docs/errors.md ("Decisions"). */
export const DECISION_ISSUE_CODES = {
  'KC-D001': 'What was sent is no object.',
  'KC-D002': 'A field is missing.',
  'KC-D003': 'A field is not in the form it must have.',
  'KC-D004': 'A field has more members than any policy has.',
  'KC-D005': 'A field or member is not known.',
  'KC-D006': 'The choice is not what the control does.',
} as const;

export type DecisionIssueCode = keyof typeof DECISION_ISSUE_CODES;

/** One thing that keeps an input from being a decision. Its message never repeats the input. */
export interface DecisionIssue {
  readonly code: DecisionIssueCode;
  readonly path: string;
  readonly message: string;
}

/** Notes one issue. */
export type Say = (code: DecisionIssueCode, path: string, message: string) => void;
