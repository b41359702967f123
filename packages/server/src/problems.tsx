/** Every failure becomes `application/problem+json` (RFC 9457) with a code, or a page for a person's browser. */
import { STATUS_CODES } from 'node:http';
import { isStoreError } from '@kiwiconsent/store';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  bodyTooLarge,
  bodyUnreadable,
  HttpError,
  notFound,
  recordingFailed,
  requestRefused,
  serverFailed,
} from './errors.ts';
import type { House } from './house.ts';
import { isLedgerError } from './ledger/ledger-errors.ts';
import { errorPage } from './page/error-page.tsx';
import { sendOurs } from './page/send-ours.ts';
import { wantsHtml } from './page/wants-html.ts';
import { addCommonHeaders } from './security/common-headers.ts';

const BODY_CODES: readonly string[] = [
  'FST_ERR_CTP_INVALID_MEDIA_TYPE',
  'FST_ERR_CTP_EMPTY_JSON_BODY',
  'FST_ERR_CTP_INVALID_JSON_BODY',
  'FST_ERR_CTP_INVALID_CONTENT_LENGTH',
];

/** The coded error for anything that was thrown. */
export function httpErrorOf(error: FastifyError | Error): HttpError {
  if (error instanceof HttpError) return error;
  if (isStoreError(error) || isLedgerError(error)) return recordingFailed();
  const code = 'code' in error ? error.code : '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return bodyTooLarge();
  if (BODY_CODES.includes(code)) return bodyUnreadable();
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  // A body parser says 400 in its own words; they may hold what was sent.
  if (status === 400 && error instanceof SyntaxError) return bodyUnreadable();
  return status >= 400 && status < 500 ? requestRefused(status) : serverFailed();
}

function sendProblem(reply: FastifyReply, error: HttpError): FastifyReply {
  const { code, statusCode, title, advice, issues } = error;
  return reply
    .code(statusCode)
    .type('application/problem+json; charset=utf-8')
    .send({
      type: `urn:kiwiconsent:error:${code}`,
      title: title || STATUS_CODES[statusCode],
      status: statusCode,
      code,
      advice,
      ...(issues.length > 0 && { issues }),
    });
}

function send(house: House, request: FastifyRequest, reply: FastifyReply, error: HttpError): FastifyReply {
  if (wantsHtml(request) && !house.isReportOnly && house.origins.surfaceAt(request.host, '/')) {
    reply.code(error.statusCode);
    return sendOurs(house, request, reply, { kind: 'error', ...errorPage(house, request, error) });
  }
  return sendProblem(reply, error);
}

/** For what fails before any route is found, as an address that is none: no hook has seen it. */
export function refusedEarly(
  house: House,
): (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void {
  return (error, request, reply) => {
    request.cookies = request.server.parseCookie(request.headers.cookie ?? '');
    addCommonHeaders(reply);
    void send(house, request, reply, httpErrorOf(error));
  };
}

export function problems(app: FastifyInstance, house: House): void {
  app.setErrorHandler((thrown: FastifyError, request, reply) => {
    const error = httpErrorOf(thrown);
    if (error.statusCode >= 500) request.log.error({ err: thrown, code: error.code }, error.title);
    return send(house, request, reply, error);
  });
}

/** For what no route answers. A site that has its own answer sets it before. */
export function notFoundAnswer(app: FastifyInstance, house: House): void {
  try {
    app.setNotFoundHandler((request, reply) => send(house, request, reply, notFound()));
  } catch (error) {
    // The site has its own.
    if (
      (error as FastifyError).code !== 'FST_ERR_NOT_FOUND_HANDLER_ALREADY_SET' &&
      !/already set/i.test(String(error))
    )
      throw error;
  }
}
