import type { FastifyRequest } from 'fastify';
import type { Origins } from './origins.ts';

/**
 * Whether a request that changes something was sent by a page of ours. Browsers always send `Origin` with a form;
 * a script's request to its own origin may come with `Sec-Fetch-Site` alone. Neither can be set by a page.
 */
export function isFromOurs(request: FastifyRequest, origins: Origins, body: 'form' | 'json'): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) return origins.has(origin);
  return body === 'json' && request.headers['sec-fetch-site'] === 'same-origin';
}
