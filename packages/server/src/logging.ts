/** What is logged of a request: method, route, status, time. Never an address, a user agent, a URL or a query (PRF-6). */
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { ServerOptions } from './options.ts';

type LogOptions = Pick<FastifyServerOptions, 'logger' | 'loggerInstance' | 'disableRequestLogging'>;

export function logOptions(log: ServerOptions['log']): LogOptions {
  if (log === false) return { logger: false };
  if (log) return { loggerInstance: log, disableRequestLogging: true };
  // Fastify's own request line holds the address and the URL: ours takes its place.
  const nothing = (): Record<string, never> => ({});
  return {
    logger: { level: 'info', serializers: { req: nothing, res: nothing } },
    disableRequestLogging: true,
  };
}

export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'no route';
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method: request.method, route, status: reply.statusCode, milliseconds }, 'answered');
  });
}
