/** A posted body, JSON or form, as one value. Whether it can have been said is decided in `said.ts`. */
import { type Decision, readDecision } from '@kiwiconsent/policy/receipt';
import { bodyUnreadable, decisionUnreadable } from '../errors.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Posted {
  readonly decision: Decision;
  /** The categories that were on show, as the page says; `undefined` where it does not say. */
  readonly asked: readonly string[] | undefined;
  /** The receipt before this one, as the page says; '' where it does not say. */
  readonly previous: string;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** `asked` may also name single providers (`category.provider`): those are in the choice. */
function askedIn(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  const names = Array.isArray(value) ? value.map(textOf) : textOf(value).split(',');
  return names.filter((name) => name !== '' && !name.includes('.'));
}

/** The fields of a body. Throws `KC-H04` where there are none. */
export function fieldsOf(body: unknown): Fields {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw bodyUnreadable();
  return body as Fields;
}

/** Reads a decision. Throws `KC-H05` with everything that is wrong with it. */
export function postedIn(fields: Fields): Posted {
  const read = readDecision(fields);
  if (read.kind === 'issues') throw decisionUnreadable(read.issues);
  return {
    decision: read.decision,
    asked: askedIn(fields['asked']),
    previous: textOf(fields['previous']),
  };
}
