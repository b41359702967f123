/** One function per way the server refuses or fails (docs/errors.md, *HTTP*): a code, the facts, what to do. */
import type { DecisionIssue } from '@kiwiconsent/policy/receipt';

export type HttpErrorCode = `KC-H${string}`;

/** Becomes `application/problem+json`; `detail` and `advice` never hold what a visitor sent. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly code: HttpErrorCode;
  readonly statusCode: number;
  readonly title: string;
  readonly advice: string;
  readonly issues: readonly DecisionIssue[];

  constructor(
    code: HttpErrorCode,
    statusCode: number,
    title: string,
    advice: string,
    issues: readonly DecisionIssue[] = [],
  ) {
    super(`${code}: ${title} ${advice}`);
    this.code = code;
    this.statusCode = statusCode;
    this.title = title;
    this.advice = advice;
    this.issues = issues;
  }
}

export const unknownHost = (): HttpError =>
  new HttpError(
    'KC-H01',
    421,
    'No surface of the policy has this host.',
    'Add the host to a surface of the policy file, or name its origin when starting the server.',
  );

export const foreignOrigin = (): HttpError =>
  new HttpError(
    'KC-H02',
    403,
    'This request does not come from the site itself.',
    'Send it from a page of the site; an operator adds the origin to the allowed ones.',
  );

export const bodyTooLarge = (): HttpError =>
  new HttpError('KC-H03', 413, 'The body is larger than 8 kB.', 'Send the decision alone.');

export const bodyUnreadable = (): HttpError =>
  new HttpError(
    'KC-H04',
    400,
    'The body cannot be read.',
    'Send JSON as application/json, or a form as application/x-www-form-urlencoded.',
  );

export const decisionUnreadable = (issues: readonly DecisionIssue[]): HttpError =>
  new HttpError('KC-H05', 422, 'This is no decision.', 'Send what docs/spec/http-api.md asks for.', issues);

export const policyUnknown = (): HttpError =>
  new HttpError(
    'KC-H06',
    422,
    'The policy that was shown is not published here.',
    'Load the page again and choose again.',
  );

export const surfaceUnknown = (): HttpError =>
  new HttpError('KC-H07', 422, 'The policy has no such surface.', 'Use a surface id of the policy file.');

export const notAskedHere = (): HttpError =>
  new HttpError(
    'KC-H08',
    422,
    'The decision answers what this surface does not ask.',
    'Answer only the categories that have something to ask on the surface, and all that were on show.',
  );

export const contradictsControl = (): HttpError =>
  new HttpError(
    'KC-H09',
    422,
    'The choice contradicts the control.',
    'Grant everything on show with accept-all, and nothing with refuse-all or withdraw-all.',
  );

export const tokenInvalid = (): HttpError =>
  new HttpError(
    'KC-H10',
    403,
    'The form is too old, or was not opened in this browser.',
    'Open the page again and send the form again; cookies must be allowed for it.',
  );

export const notFound = (): HttpError =>
  new HttpError('KC-H11', 404, 'There is nothing at this address.', 'Check the address.');

export const recordingFailed = (): HttpError =>
  new HttpError(
    'KC-H12',
    503,
    'The decision could not be recorded, so nothing was granted.',
    'Try again later; the operator finds the cause in the log.',
  );

export const serverFailed = (): HttpError =>
  new HttpError(
    'KC-H13',
    500,
    'The server failed.',
    'Try again later; the operator finds the cause in the log.',
  );

export const requestRefused = (statusCode: number): HttpError =>
  new HttpError('KC-H14', statusCode, 'The request is not understood.', 'See /_kc/openapi.json.');

export const keyTaken = (): HttpError =>
  new HttpError(
    'KC-H15',
    409,
    'The key was used for another decision.',
    'Send the decision again under a fresh key.',
  );

export const tooMany = (): HttpError =>
  new HttpError(
    'KC-H16',
    429,
    'Too many decisions come from one place.',
    'Wait a minute; the choice holds in the browser meanwhile. Behind a proxy: see KIWICONSENT_RATE_LIMIT.',
  );

/** Start-up: thrown to whoever starts the server. */
export const noPolicy = (): Error =>
  new Error('KC-H50: There is no policy. Pass at least one compiled policy; the last one is in force.');

export const keptPolicyIsUnreadable = (hash: string): Error =>
  new Error(
    `KC-H51: The published policy ${hash.slice(0, 16)} in the store is damaged. ` +
      'Stop the server, keep a copy of the data folder, and put back the last backup.',
  );

export const badOrigin = (origin: string): Error =>
  new Error(`KC-H52: "${origin}" is no origin. Write it as https://www.example.nl, without a path.`);

export const pageIsNotBuilt = (folder: string, cause: unknown): Error =>
  new Error(`KC-H53: The page script is not in ${folder}. Run \`npm run build\` first.`, { cause });

export const badRateLimit = (given: string): Error =>
  new Error(
    `KC-H54: KIWICONSENT_RATE_LIMIT is "${given}". Write \`off\`, or a whole number of decisions a minute from one address.`,
  );

export const badCheckpointSetting = (name: string, advice: string): Error =>
  new Error(`KC-H55: KIWICONSENT_CHECKPOINT_${name} cannot be used. ${advice}`);

export const shortAccountSecret = (): Error =>
  new Error(
    'KC-H56: KIWICONSENT_ACCOUNT_SECRET is too short. Write 32 characters or more that nobody can guess.',
  );

export const badMode = (given: string): Error =>
  new Error(`KC-H57: KIWICONSENT_MODE is "${given}". Write \`hold\` or \`report-only\`.`);

export const alreadyAsked = (): Error =>
  new Error(
    'KC-H58: Visitors have chosen here already, and report-only would let run what they refused. ' +
      'Leave it off, or name another data folder.',
  );
