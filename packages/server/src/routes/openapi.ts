/** `GET /_kc/openapi.json`: the routes under `/_kc/`, generated from themselves. */
import type { FastifyInstance } from 'fastify';

export function openapiRoute(app: FastifyInstance): void {
  app.get('/_kc/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    reply.headers({ 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' });
    return app.swagger();
  });
}
