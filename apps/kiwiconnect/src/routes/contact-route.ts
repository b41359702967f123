/** `POST /contact`: reads the form, says what is missing, or thanks. Nothing is kept and nothing is sent. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contactBody, thanksBody } from '../pages/contact/contact.tsx';
import type { FormState } from '../pages/contact/contact-form.tsx';
import { CONTACT } from '../pages/contact/contact-words.ts';
import { readMessage } from '../pages/contact/message.ts';
import { addressOf } from '../site/addresses.ts';
import { LANGUAGES, type SiteLanguage } from '../site/language.ts';
import { formFields } from './form-fields.ts';
import { sendPage } from './send-page.tsx';
import type { Site } from './site.ts';

type Answer = FormState | { readonly kind: 'thanks' };

function answerTo(site: Site, request: FastifyRequest): Answer {
  const fields = formFields(request);
  const read = readMessage(fields);
  const written = read.kind === 'message' ? read.message : read.written;
  if (!site.kit.csrfAccepts(request, 'contact', fields['csrf'])) return { kind: 'expired', written };
  return read.kind === 'message' ? { kind: 'thanks' } : { kind: 'wrong', written, fields: read.fields };
}

const STATUS = { thanks: 200, wrong: 422, expired: 403, empty: 422 } as const;

function send(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  language: SiteLanguage,
): FastifyReply {
  const words = CONTACT[language];
  const answer = answerTo(site, request);
  return sendPage(site, request, reply.code(STATUS[answer.kind]), {
    title: answer.kind === 'thanks' ? words.thanks : words.heading,
    form: answer.kind === 'thanks' ? '' : 'contact',
    body: (view) => (answer.kind === 'thanks' ? thanksBody(view) : contactBody(view, answer)),
  });
}

export function contactRoute(app: FastifyInstance, site: Site): void {
  for (const language of LANGUAGES) {
    app.post(addressOf('contact', language), async (request, reply) => send(site, request, reply, language));
  }
}
