/** Everything the site adds to the server: the invented companies, its pages, its forms, its files, its counting. */
import type { FastifyInstance } from 'fastify';
import { serveExample } from '../examples/serve-examples.ts';
import { countPages } from '../statistics/count-pages.ts';
import { assetRoutes } from './asset-routes.ts';
import { contactRoute } from './contact-route.ts';
import { languageRoute } from './language-route.ts';
import { notFoundRoute } from './not-found-route.tsx';
import { pageRoutes } from './page-routes.ts';
import { platformRoutes } from './platform-routes.tsx';
import type { Site } from './site.ts';

export function siteRoutes(app: FastifyInstance, site: Site): void {
  app.addHook('onRequest', async (request, reply) => {
    if (serveExample(request.raw, reply.raw)) reply.hijack();
  });
  countPages(app, site);
  assetRoutes(app, site);
  pageRoutes(app, site);
  contactRoute(app, site);
  languageRoute(app, site);
  platformRoutes(app, site);
  notFoundRoute(app, site);
}
