/** The pages that are the same for everybody: one route per page and language. */
import type { FastifyInstance } from 'fastify';
import { about } from '../pages/about/about.tsx';
import { article } from '../pages/article/article.tsx';
import { contact } from '../pages/contact/contact.tsx';
import { examples } from '../pages/examples/examples.tsx';
import { home } from '../pages/home/home.tsx';
import { privacy } from '../pages/privacy/privacy.tsx';
import { addressOf } from '../site/addresses.ts';
import { LANGUAGES } from '../site/language.ts';
import type { Page } from '../site/page.ts';
import { cookieValue } from '../site/read-cookie.ts';
import { sendPage } from './send-page.tsx';
import type { Site } from './site.ts';

const PAGES: readonly Page[] = [home, about, article, contact, privacy, examples];

export function pageRoutes(app: FastifyInstance, site: Site): void {
  for (const page of PAGES) {
    for (const language of LANGUAGES) {
      app.get(addressOf(page.name, language), async (request, reply) => {
        if (request.url === '/' && cookieValue(request.headers.cookie, 'language') === 'en') {
          return reply
            .headers({ 'cache-control': 'private, no-cache', vary: 'Cookie' })
            .redirect(addressOf('home', 'en'), 302);
        }
        return sendPage(site, request, reply, {
          title: page.title[language],
          description: page.description[language],
          form: page.name === 'contact' ? 'contact' : '',
          body: page.body,
        });
      });
    }
  }
}
