/** The site's own files: immutable, since their hash is in their address. */
import type { FastifyInstance } from 'fastify';
import type { Site } from './site.ts';

export function assetRoutes(app: FastifyInstance, site: Site): void {
  for (const asset of Object.values(site.assets)) {
    app.get(asset.path, async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.type).send(asset.body),
    );
  }
}
