/** The forms that values have in more than one place. */
import type { Schema } from './schema.ts';

export const text: Schema = { type: 'string', minLength: 1, maxLength: 2000 };

/** One text per language. */
export const texts: Schema = {
  description: 'One text for each language of the policy.',
  type: 'object',
  minProperties: 1,
  propertyNames: {
    pattern: '^[a-z]{2,3}(-[a-z0-9]{2,8})*$',
    patternErrorMessage: 'a language such as nl or en',
  },
  additionalProperties: text,
};

/** One text per language, or a single one where the policy has one language or the text needs no words. */
export const textOrTexts: Schema = { anyOf: [text, texts] };

export const id: Schema = {
  type: 'string',
  pattern: '^[a-z][a-z0-9-]{0,31}$',
  patternErrorMessage: 'small letters, digits and hyphens, at most 32, the first a letter',
};

export const technologyId: Schema = {
  type: 'string',
  pattern: '^[a-z0-9][a-z0-9_-]{0,59}(\\.[a-z0-9][a-z0-9_-]{0,59})?$',
  patternErrorMessage: 'small letters, digits, - and _, and at most one dot',
};

export const date: Schema = {
  type: 'string',
  pattern: '^2\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  patternErrorMessage: 'a date as year-month-day, for example 2026-05-16',
};

export const duration: Schema = {
  type: 'string',
  pattern:
    '^P(?=\\d|T\\d)(\\d{1,3}Y)?(\\d{1,3}M)?(\\d{1,3}W)?(\\d{1,4}D)?(T(?=\\d)(\\d{1,4}H)?(\\d{1,4}M)?(\\d{1,6}S)?)?$',
  patternErrorMessage: 'a duration such as P6M (six months), P30D (thirty days) or PT12H (twelve hours)',
};

export const calendarDuration: Schema = {
  type: 'string',
  pattern: '^P(?=\\d)(\\d{1,3}Y)?(\\d{1,3}M)?(\\d{1,3}W)?(\\d{1,4}D)?$',
  patternErrorMessage: 'a duration in years, months, weeks or days, such as P6M',
};

const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';

/** A host of the site itself: whole, never a pattern. */
export const ownHost: Schema = {
  type: 'string',
  maxLength: 253,
  pattern: `^(localhost|${LABEL}(\\.${LABEL})+)$`,
  patternErrorMessage: 'a host such as www.example.nl, in small letters, without https:// and without a path',
};

/** A host, or `*.` and at least two labels. */
export const host: Schema = {
  type: 'string',
  maxLength: 253,
  pattern: `^(localhost|(\\*\\.)?${LABEL}(\\.${LABEL})+)$`,
  patternErrorMessage: 'a host such as video.example.com, or *.example.com for all hosts under it',
};

export const path: Schema = {
  type: 'string',
  maxLength: 200,
  pattern: '^/[^\\s?#*]*$',
  patternErrorMessage: 'a path that begins with /, without * and without a question mark',
};

export const address: Schema = {
  type: 'string',
  maxLength: 500,
  pattern: '^https://[a-z0-9.-]+(:\\d+)?(/\\S*)?$',
  patternErrorMessage: 'a whole address that begins with https://',
};

/** A page of the site itself, or a whole address. */
export const link: Schema = {
  type: 'string',
  maxLength: 500,
  pattern: '^(/(?![/\\\\])\\S*|https://[a-z0-9.-]+(:\\d+)?(/\\S*)?)$',
  patternErrorMessage: 'a path on the site such as /privacy, or an address that begins with https://',
};

export const linkOrLinks: Schema = {
  anyOf: [link, { type: 'object', minProperties: 1, additionalProperties: link }],
};

export const colour: Schema = {
  type: 'string',
  pattern: '^#[0-9a-fA-F]{6}$',
  patternErrorMessage: 'a colour as # and six hex digits, for example #2f6b2a',
};

export function listOf(items: Schema, description: string): Schema {
  return { type: 'array', description, items, minItems: 1, maxItems: 500, uniqueItems: true };
}
