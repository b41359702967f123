/** `POST /taal`: the only place that sets the `language` cookie, because a visitor pressed a language (P10). */
import type { FastifyInstance } from 'fastify';
import { addressOf, isAddress } from '../site/addresses.ts';
import { siteLanguage } from '../site/language.ts';
import { formFields } from './form-fields.ts';
import type { Site } from './site.ts';

/** Six months at most, as the policy file says: half of the shortest year. */
const LIFE_SECONDS = 180 * 24 * 60 * 60;

export function languageRoute(app: FastifyInstance, site: Site): void {
  app.post('/taal', async (request, reply) => {
    if (!site.kit.isOwnOrigin(request)) return reply.code(403).send();
    const fields = formFields(request);
    const language = siteLanguage(String(fields['language']));
    const wanted = fields['return'];
    const secure = site.isSecure(request.host) ? '; Secure' : '';
    return reply
      .header(
        'set-cookie',
        `language=${language}; Max-Age=${LIFE_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure}`,
      )
      .redirect(
        typeof wanted === 'string' && isAddress(wanted, language) ? wanted : addressOf('home', language),
        303,
      );
  });
}
