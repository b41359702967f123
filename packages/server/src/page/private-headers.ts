import type { FastifyReply } from 'fastify';

/** For what only its visitor may see: nowhere kept, nowhere indexed, and its address goes to no other site. */
export function privateHeaders(reply: FastifyReply): void {
  reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin' });
}
