/** Counts each page of the website that is read, unless the visitor objected (LAW-15). */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Site } from '../routes/site.ts';
import { ADDRESSES } from '../site/addresses.ts';

const PAGES: ReadonlySet<string> = new Set(Object.values(ADDRESSES).flatMap(({ nl, en }) => [nl, en]));

function isRead(request: FastifyRequest, status: number): boolean {
  const isPrefetch = String(request.headers['sec-purpose'] ?? '').includes('prefetch');
  return request.method === 'GET' && (status === 200 || status === 304) && !isPrefetch;
}

/** Only addresses that are pages are ever counted: what somebody types into an address is not kept. */
export function countPages(app: FastifyInstance, site: Site): void {
  app.addHook('onResponse', async (request, reply) => {
    const page = request.url.split('?')[0] ?? '/';
    if (!PAGES.has(page) || !isRead(request, reply.statusCode)) return;
    if (site.kit.allows(site.kit.visit(request), 'pages-per-day')) site.counter.count(page, site.now());
  });
}
