/** A posted body, JSON or form, as one value. Whether it can have been said is decided in `said.ts`. */
import { type Decision, readDecision } from '@kiwiconsent/policy/receipt';
import { bodyUnreadable, decisionUnreadable } from '../errors.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Posted {
  readonly decision: Decision;
  /** Posted by a browser's form: a press of now. A script may send again what was pressed before. */
  readonly isForm: boolean;
  /** The categories that were on show, as the page says; `undefined` where it does not say. */
  readonly asked: readonly string[] | undefined;
  /** The providers that had a control of their own (`category.provider`), as far as the page says. */
  readonly offered: readonly string[];
  /** The receipt before this one, as the page says; '' where it does not say. */
  readonly previous: string;
  /** The page saw Global Privacy Control in its browser; the request's header may say so too (SIG-2). */
  readonly gpc: boolean;
  /** What the page carried (`witnessTokens`), as it came; '' for nothing. */
  readonly witness: string;
  /** What the site says of an account (`accountAssertions`), as it came; '' for nothing. */
  readonly account: string;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** `asked` names categories, and single providers as `category.provider`. */
function namesIn(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  const names = Array.isArray(value) ? value.map(textOf) : textOf(value).split(',');
  return names.filter((name) => name !== '');
}

/** The fields of a body. Throws `KC-H04` where there are none. */
export function fieldsOf(body: unknown): Fields {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw bodyUnreadable();
  return body as Fields;
}

/**
 * Reads a decision; `key` is for a form that has none. Throws `KC-H05` with everything that is wrong with it.
 */
export function postedIn(posted: Fields, isForm: boolean, key: string): Posted {
  const fields = isForm && textOf(posted['key']) === '' ? { ...posted, key } : posted;
  const read = readDecision(fields);
  if (read.kind === 'issues') throw decisionUnreadable(read.issues);
  const [witness = '', account = ''] = textOf(fields['witness']).split('~');
  const names = namesIn(fields['asked']);
  return {
    decision: read.decision,
    isForm,
    asked: names?.filter((name) => !name.includes('.')),
    offered: names?.filter((name) => name.includes('.')) ?? [],
    previous: textOf(fields['previous']),
    gpc: fields['gpc'] === true,
    witness,
    account,
  };
}
