import type { FastifyRequest } from 'fastify';

/** Whether a person's browser asks: it lists `text/html` and a script's `fetch` does not. */
export function wantsHtml(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html');
}
