/** Any address that has nothing: a page for a person, the server's own coded problem for a program. */
import { HttpError } from '@kiwiconsent/server';
import type { FastifyInstance } from 'fastify';
import { NOT_FOUND, NotFound } from '../pages/not-found/not-found.tsx';
import { languageOfPath } from '../site/language.ts';
import { sendPage } from './send-page.tsx';
import type { Site } from './site.ts';

export function notFoundRoute(app: FastifyInstance, site: Site): void {
  app.setNotFoundHandler(async (request, reply) => {
    if (request.method !== 'GET' || !(request.headers.accept ?? '').includes('text/html')) {
      throw new HttpError('KC-H11', 404, 'There is nothing at this address.', 'Check the address.');
    }
    const language = languageOfPath(request.url);
    return sendPage(site, request, reply.code(404), {
      title: NOT_FOUND[language].heading,
      form: '',
      body: () => <NotFound language={language} />,
    });
  });
}
