/**
 * `POST /_kc/reports`: counts what was held (docs/spec/report.md). Reads no cookie, and always answers `204`: there is
 * nothing to learn from it.
 *
 * Errors: KC-H02 foreign origin (the page's own reports), KC-H03 too large, KC-H04 unreadable.
 */
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { bodyUnreadable, foreignOrigin } from '../errors.ts';
import type { House } from '../house.ts';
import { openBucket } from '../reports/bucket.ts';
import { keepSightings } from '../reports/keep-sightings.ts';
import { browserSightings, ownSightings } from '../reports/sightings-in.ts';
import { isFromOurs } from '../security/is-from-ours.ts';

const BODY_LIMIT = 16_384;

const BROWSERS_OWN = ['application/csp-report', 'application/reports+json'];

const schema = {
  summary: 'Counts what was held; nothing about any visitor',
  consumes: ['application/json', ...BROWSERS_OWN],
  response: { 204: Type.Null({ description: 'Read; whether it was counted is not said' }) },
};

export function reportsRoute(app: FastifyInstance, house: House): void {
  const { published, origins, now } = house;
  const reports = openBucket(20, 5);
  const surfaces = published.current.surfaces.map(({ id }) => id);
  const surfaceAt = (host: string, path: string): string => origins.surfaceAt(host, path)?.id ?? '';
  const keep = keepSightings(house);

  app.register(async (scope) => {
    // The bucket comes before the body: what is dropped costs nothing more.
    scope.addHook('onRequest', async (request, reply) => {
      if (request.method === 'POST' && reports.take(1, now()) === 0) return reply.code(204).send();
      return undefined;
    });
    scope.addContentTypeParser(
      BROWSERS_OWN,
      { parseAs: 'string' },
      async (_request: unknown, body: unknown) => {
        try {
          return JSON.parse(String(body)) as unknown;
        } catch {
          throw bodyUnreadable();
        }
      },
    );
    scope.post('/_kc/reports', { bodyLimit: BODY_LIMIT, schema }, async (request, reply) => {
      const type = (request.headers['content-type'] ?? '').toLowerCase().replace(/\s*;.*$/, '');
      const isOwn = !BROWSERS_OWN.includes(type);
      if (isOwn && !isFromOurs(request, origins, 'json')) throw foreignOrigin();
      await keep(isOwn ? ownSightings(request.body, surfaces) : browserSightings(request.body, surfaceAt));
      return reply.code(204).send();
    });
  });
}
