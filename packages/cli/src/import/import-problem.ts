import { finding, type Problem } from '../command/problem.ts';

/** Why a document cannot be imported (docs/errors.md, "Command"): one function a reason. */
export const emptyDocument = (name: string): Problem =>
  finding('KC-C101', `${name} is empty`, 'Give an existing cookie policy as text, Markdown or HTML.');

export const notText = (name: string, what: string): Problem =>
  finding(
    'KC-C102',
    `${name} is ${what}, not text`,
    'Save the policy as plain text, Markdown or HTML and try again.',
  );

export const tooLong = (name: string): Problem =>
  finding('KC-C103', `${name} is longer than 2 million characters`, 'Give only the cookie policy itself.');

export const noTable = (name: string): Problem =>
  finding(
    'KC-C104',
    `${name} has no table, so there is no list of cookies to read`,
    'Give the document with its cookie table: in tabs, in Markdown (|) or as HTML.',
  );

export const noCookieTable = (name: string, headers: readonly string[]): Problem =>
  finding(
    'KC-C105',
    `no table of ${name} reads as a list of cookies; their first rows are: ${headers.join('; ')}`,
    'Head the columns with words such as name, provider, category, purpose, retention, consent, in Dutch, English, German or French.',
  );
