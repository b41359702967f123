/**
 * `POST /_kc/decisions`: records one decision (docs/spec/http-api.md §1).
 *
 * Errors: KC-H02 foreign origin, KC-H03 too large, KC-H04 unreadable, KC-H05 no decision, KC-H06 unknown policy,
 * KC-H07 unknown surface, KC-H08 not asked here, KC-H09 contradicts the control, KC-H10 form too old, KC-H12 not
 * recorded, KC-H15 key of another decision, KC-H16 too many from one place.
 */
import { type CookieRecord, standing } from '@kiwiconsent/policy/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TOKEN_FIELD } from '../csrf/csrf.ts';
import { answerText } from '../decision/answer-text.ts';
import { setConsentCookie } from '../decision/consent-cookie.ts';
import { expireOn, heldCookies, pageOf } from '../decision/held-cookies.ts';
import { type Fields, fieldsOf, postedIn } from '../decision/posted.ts';
import { type Outcome, recordDecision } from '../decision/record-decision.ts';
import { returnPath } from '../decision/return-path.ts';
import { foreignOrigin, tokenInvalid, tooMany } from '../errors.ts';
import type { House } from '../house.ts';
import { NOBODY } from '../publish/shared-views.ts';
import { isFromOurs } from '../security/is-from-ours.ts';
import { signalsOf } from '../visit/signals.ts';
import { recordOf } from '../visit/visit.ts';
import { decisionSchema } from './schemas/decision-schema.ts';

/** The name under which the settings page's forms are protected. */
export const SETTINGS_FORM = 'settings';

/** Largest body, in bytes. */
const BODY_LIMIT = 8192;

/** A page of ours that another host of ours serves may post too; never with that host's cookies. */
function allowOwnOrigin(request: FastifyRequest, reply: FastifyReply, house: House): void {
  const { origin } = request.headers;
  reply.header('vary', 'Origin');
  if (origin !== undefined && house.origins.has(origin)) {
    reply.header('access-control-allow-origin', origin);
  }
}

export function decisionsRoute(app: FastifyInstance, house: House): void {
  app.options('/_kc/decisions', { schema: { hide: true } }, async (request, reply) => {
    allowOwnOrigin(request, reply, house);
    reply.headers({
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '600',
    });
    return reply.code(204).send();
  });
  app.post('/_kc/decisions', {
    bodyLimit: BODY_LIMIT,
    config: { isSmall: true },
    schema: decisionSchema,
    // The schema is for readers; `readDecision` is the one that reads, and names every issue at once.
    validatorCompiler: () => () => true,
    onRequest: (request, reply, next) => {
      const isLet = house.rateLimit.takes(request.ip, house.now());
      if (!isLet) reply.header('retry-after', '60');
      next(isLet ? undefined : tooMany());
    },
    handler: async (request, reply) => {
      allowOwnOrigin(request, reply, house);
      const type = (request.headers['content-type'] ?? '').toLowerCase();
      const isForm = type.startsWith('application/x-www-form-urlencoded');
      if (!isFromOurs(request, house.origins, isForm ? 'form' : 'json')) throw foreignOrigin();
      const fields = fieldsOf(request.body);
      if (isForm) checkToken(request, house, fields);
      const posted = postedIn(fields, isForm, house.freshId());
      const now = house.now();
      const record = recordOf(request);
      const { surface } = posted.decision;
      const signals = { gpc: signalsOf(request.headers).gpc || posted.gpc };
      const outcome = await recordDecision(house, posted, {
        record,
        standing: record ? standing(record, house.published.publication, surface, now, signals) : NOBODY,
        signals,
      });
      logOverride(request, house, outcome.recorded);
      setCookies(request, reply, house, record, outcome);
      if (isForm) return reply.redirect(returnPath(fields['return']), 303);
      reply.code(201).header('content-type', 'application/json; charset=utf-8');
      return reply.send(answerText(outcome.recorded));
    },
  });
}

/** The settings page's forms carry a token; a banner's form may stand in a page that anyone may keep. */
function checkToken(request: FastifyRequest, house: House, fields: Fields): void {
  if (fields['layer'] !== 'settings-page') return;
  if (!house.kit.csrfAccepts(request, SETTINGS_FORM, fields[TOKEN_FIELD])) throw tokenInvalid();
}

/** The receipt says so too; this is for who watches how often it happens (SIG-4). Nothing of the visitor is in it. */
function logOverride(request: FastifyRequest, house: House, { kind, receipt }: Outcome['recorded']): void {
  const refused: readonly string[] = house.published.publication.gpc[receipt.surface] ?? [];
  const { categories, providers } = receipt.choice;
  const isOverride =
    receipt.signals.gpc &&
    Object.entries({ ...categories, ...providers }).some(
      ([key, answer]) => answer === 'granted' && refused.includes(key.split('.')[0] ?? ''),
    );
  if (isOverride && kind === 'recorded')
    request.log.info({ surface: receipt.surface }, 'a choice goes before Global Privacy Control');
}

function setCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  house: House,
  before: CookieRecord | undefined,
  { recorded, isOvertaken, choice, at }: Outcome,
): void {
  const { receipt } = recorded;
  if (receipt.control === 'load-once') return;
  // What was found again never takes the place of a choice that was made after it.
  if (isOvertaken) return;
  const { current, publication } = house.published;
  const secure = house.origins.isSecure(request.host);
  const now = house.now();
  const record = setConsentCookie(reply, {
    before,
    surface: receipt.surface,
    part: {
      at: Math.floor(Number(at) / 1000),
      policy: receipt.policy.hash.slice(0, 16),
      receipt: receipt.id,
      choice,
      ...(receipt.signals.gpc && { gpc: true }),
    },
    holds: publication.choiceHolds,
    now,
    secure,
  });
  const names = heldCookies(Object.keys(request.cookies), current, publication, record, now, receipt.signals);
  const origin = `${secure ? 'https' : 'http'}://${request.host}`;
  expireOn(reply, names, origin, pageOf(fieldsOf(request.body)['return'], request.headers.referer, origin));
}
