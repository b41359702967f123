/// <reference path="./compression.d.ts" />
/** Compresses text on its way out, with brotli or gzip. */
import compression from 'compression';
import type { FastifyInstance } from 'fastify';

/**
 * What is kept nowhere goes as it is: it holds a visitor's own state and a `csrf_token`, and the length of compressed
 * text tells what is in it (BREACH).
 */
const press = compression({
  filter: (request, response) =>
    !/\bno-store\b/.test(String(response.getHeader('cache-control') ?? '')) &&
    compression.filter(request, response),
});

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its answers are never worth compressing: nothing is put in their way. */
    readonly isSmall?: boolean;
  }
}

/** To be called before the gate is put in: it must read and change what goes out before this does. */
export function compress(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, next) => {
    if (request.routeOptions.config.isSmall) next();
    else press(request.raw, reply.raw, next);
  });
}
