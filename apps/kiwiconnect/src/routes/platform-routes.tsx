/** The platform: sign in, look, sign out. A surface of its own: nothing of the website's choice holds here (P34). */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Inside } from '../pages/platform/inside.tsx';
import { PLATFORM } from '../pages/platform/platform-words.ts';
import { SignIn } from '../pages/platform/sign-in.tsx';
import { endedSessionCookie, SESSION_COOKIE, sessionCookie } from '../platform/session-cookie.ts';
import { addressOf } from '../site/addresses.ts';
import { LANGUAGES, type SiteLanguage } from '../site/language.ts';
import { cookieValue } from '../site/read-cookie.ts';
import { formFields } from './form-fields.ts';
import { sendPage } from './send-page.tsx';
import type { Site } from './site.ts';

const SHOWN_DAYS = 7;
const LONGEST_NAME = 80;

const sessionNumber = (request: FastifyRequest): string =>
  cookieValue(request.headers.cookie, SESSION_COOKIE);

function sendPlatform(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  language: SiteLanguage,
  isExpired = false,
): FastifyReply {
  const session = site.sessions.find(sessionNumber(request), site.now());
  const words = PLATFORM[language];
  return sendPage(site, request, reply, {
    title: session === undefined ? words.signIn : words.hello,
    form: session === undefined ? 'sign-in' : 'sign-out',
    isSignedIn: session !== undefined,
    body: (view) =>
      session === undefined ? (
        <SignIn view={view} isExpired={isExpired} />
      ) : (
        <Inside view={view} session={session} counts={site.counter.totals(SHOWN_DAYS, site.now())} />
      ),
  });
}

function signIn(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  language: SiteLanguage,
): FastifyReply {
  const { csrf, name } = formFields(request);
  if (!site.kit.csrfAccepts(request, 'sign-in', csrf)) {
    return sendPlatform(site, request, reply.code(403), language, true);
  }
  const called = typeof name === 'string' ? name.trim().slice(0, LONGEST_NAME) : '';
  // Never the number the browser came with: a session that someone else chose is no session.
  site.sessions.end(sessionNumber(request));
  const number = site.sessions.start(called, site.now());
  return reply
    .header('set-cookie', sessionCookie(number, site.isSecure(request.host)))
    .redirect(addressOf('platform', language), 303);
}

function signOut(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  language: SiteLanguage,
): FastifyReply {
  if (!site.kit.csrfAccepts(request, 'sign-out', formFields(request)['csrf'])) {
    return sendPlatform(site, request, reply.code(403), language, true);
  }
  site.sessions.end(sessionNumber(request));
  return reply
    .header('set-cookie', endedSessionCookie(site.isSecure(request.host)))
    .redirect(addressOf('platform', language), 303);
}

export function platformRoutes(app: FastifyInstance, site: Site): void {
  for (const language of LANGUAGES) {
    const path = addressOf('platform', language);
    app.get(path, async (request, reply) => sendPlatform(site, request, reply, language));
    // After a form that came back, a reload or a language switch asks for its address.
    app.get(`${path}/inloggen`, async (_request, reply) => reply.redirect(path, 303));
    app.get(`${path}/uitloggen`, async (_request, reply) => reply.redirect(path, 303));
    app.post(`${path}/inloggen`, async (request, reply) => signIn(site, request, reply, language));
    app.post(`${path}/uitloggen`, async (request, reply) => signOut(site, request, reply, language));
  }
}
