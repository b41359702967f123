/**
 * Reads what a browser sends: JSON, or the flat fields of a form (docs/spec/receipt.md). Total and bounded; what
 * is not exactly a decision is a list of issues, and never half a decision.
 */
import type { Choice } from '../choice/choice.ts';
import { ASKABLE, type AskableCategory } from '../model/category.ts';
import { choiceFromForm, isForm } from './choice-from-form.ts';
import { CONTROLS, type Decision, LAYERS } from './decision.ts';
import type { DecisionIssue, Say } from './decision-issue.ts';
import { TECHNOLOGY_ID } from './technology-id.ts';

export type ReadDecision =
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'issues'; readonly issues: readonly DecisionIssue[] };

type Fields = Readonly<Record<string, unknown>>;
type Answered = Record<string, 'granted' | 'denied'>;

/** More than any policy has, and little enough to be read at once. */
const MOST = 300;

export function readDecision(input: unknown): ReadDecision {
  const issues: DecisionIssue[] = [];
  const say: Say = (code, path, message) => {
    issues.push({ code, path, message });
  };
  if (input === null || typeof input !== 'object' || Array.isArray(input)) {
    return { kind: 'issues', issues: [{ code: 'KC-D001', path: '', message: 'A decision is an object.' }] };
  }
  const fields = input as Fields;
  const text = (key: string, form: RegExp, fallback?: string): string => {
    const value = fields[key] ?? fallback;
    if (typeof value === 'string' && form.test(value)) return value;
    say(value === undefined ? 'KC-D002' : 'KC-D003', key, `${key} must match ${form.source}.`);
    return '';
  };
  const one = <Name extends string>(key: string, names: readonly Name[]): Name => {
    const found = names.find((name) => name === fields[key]);
    if (!found) say(key in fields ? 'KC-D003' : 'KC-D002', key, `${key} is one of ${names.join(', ')}.`);
    return found ?? (names[0] as Name);
  };
  const decision: Decision = {
    policy: text('policy', /^[0-9a-f]{16}([0-9a-f]{48})?$/),
    surface: text('surface', /^[a-z][a-z0-9-]{0,31}$/),
    language: text('language', /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}$/),
    control: one('control', CONTROLS),
    layer: one('layer', LAYERS),
    choice: isForm(fields) ? choiceFromForm(fields, say) : readChoice(fields['choice'], say),
    moment: text('moment', /^$|^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, ''),
    key: text('key', /^[\w-]{22}$/),
  };
  if (decision.moment && Number.isNaN(Date.parse(decision.moment))) {
    say('KC-D003', 'moment', 'moment is no moment that exists.');
  }
  checkControl(decision, say);
  return issues.length ? { kind: 'issues', issues: issues.slice(0, 50) } : { kind: 'decision', decision };
}

/** A record of a withdrawal that grants, or of an acceptance without one grant, would prove nothing. */
function checkControl({ control, choice }: Decision, say: Say): void {
  const answers = [...Object.values(choice.categories), ...Object.values(choice.providers)];
  const grants = answers.includes('granted');
  if (control === 'withdraw-all' && grants)
    say('KC-D006', 'choice', 'Withdrawing everything grants nothing.');
  if ((control === 'accept-all' || control === 'load-always') && !grants) {
    say('KC-D006', 'choice', `${control} grants something.`);
  }
}

function readChoice(value: unknown, say: Say): Choice {
  const choice = (value !== null && typeof value === 'object' ? value : {}) as Fields;
  if (choice !== value) say(value === undefined ? 'KC-D002' : 'KC-D003', 'choice', 'choice is an object.');
  for (const key of Object.keys(choice)) {
    if (!['categories', 'providers', 'objections'].includes(key)) {
      say('KC-D005', `choice.${key.slice(0, 40)}`, 'This is not known here.');
    }
  }
  const isCategory = (key: string): boolean => ASKABLE.includes(key as AskableCategory);
  const isProvider = (key: string): boolean =>
    isCategory(key.split('.')[0] ?? '') && /^[a-z]+\.[a-z][a-z0-9-]{0,31}$/.test(key);
  return {
    categories: readAnswers(choice['categories'], 'categories', isCategory, say),
    providers: readAnswers(choice['providers'], 'providers', isProvider, say),
    objections: readObjections(choice['objections'], say),
  };
}

function readAnswers(value: unknown, name: string, fits: (key: string) => boolean, say: Say): Answered {
  const path = `choice.${name}`;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    say(value === undefined ? 'KC-D002' : 'KC-D003', path, `${path} is an object.`);
    return {};
  }
  const entries = Object.entries(value);
  if (entries.length > MOST) {
    say('KC-D004', path, `${path} has more than ${MOST} members.`);
    return {};
  }
  const answers: Answered = {};
  for (const [key, answer] of entries) {
    if (!fits(key)) say('KC-D005', `${path}.${key.slice(0, 40)}`, 'This is not known here.');
    else if (answer === 'granted' || answer === 'denied') answers[key] = answer;
    else say('KC-D003', `${path}.${key}`, 'An answer is granted or denied; leave out what was not asked.');
  }
  return answers;
}

function readObjections(value: unknown, say: Say): readonly string[] {
  const path = 'choice.objections';
  if (!Array.isArray(value)) {
    say(value === undefined ? 'KC-D002' : 'KC-D003', path, `${path} is a list.`);
    return [];
  }
  if (value.length > MOST) {
    say('KC-D004', path, `${path} has more than ${MOST} members.`);
    return [];
  }
  const known = value.filter((id): id is string => typeof id === 'string' && TECHNOLOGY_ID.test(id));
  if (known.length < value.length) say('KC-D003', path, 'An objection names a technology by its id.');
  return [...new Set(known)];
}
