/** Decisions and receipts: what a visitor's browser sends, and what is kept (docs/spec/receipt.md). */
export { keepsEarlier, standingAfter } from './choice/standing-after.ts';
export { type ChoiceThen, choiceAt } from './receipt/choice-at.ts';
export { CONTROLS, type Control, type Decision, LAYERS, type Layer } from './receipt/decision.ts';
export {
  DECISION_ISSUE_CODES,
  type DecisionIssue,
  type DecisionIssueCode,
} from './receipt/decision-issue.ts';
export { type ReadDecision, readDecision } from './receipt/read-decision.ts';
export { type Receipt, type Shown, WITNESSES, type Witness } from './receipt/receipt.ts';
export { receiptText, statementText } from './receipt/receipt-text.ts';
