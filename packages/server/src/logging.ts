/** What is logged of a request: method, route, status, time. Never an address, a user agent, a URL or a query (PRF-6). */
import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import type { ServerOptions } from './options.ts';

type LogOptions = Pick<FastifyServerOptions, 'logger' | 'loggerInstance' | 'logController'>;

export function logOptions(log: ServerOptions['log']): LogOptions {
  if (log === false) return { logger: false };
  // Fastify's own request lines hold the address and the URL: ours takes their place.
  const logController = new LogController({ disableRequestLogging: true });
  if (log) return { loggerInstance: log, logController };
  const nothing = (): Record<string, never> => ({});
  return { logger: { level: 'info', serializers: { req: nothing, res: nothing } }, logController };
}

export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, next) => {
    next();
    // A line for each decision would cost more than the decision; the counters have them (docs/spec/http-api.md §1).
    if (request.routeOptions.config.isSmall && reply.statusCode < 400) return;
    const route = request.routeOptions.url ?? 'no route';
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method: request.method, route, status: reply.statusCode, milliseconds }, 'answered');
  });
}
