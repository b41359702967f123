import { createHash } from 'node:crypto';
import { type Tree, toHtml } from '@kiwiconsent/markup';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sends `body` with an ETag, or `304` where the visitor has it already. */
export function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  body: string,
): FastifyReply {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  // Weak: the same text goes out as it is and compressed.
  reply.header('etag', `W/${tag}`);
  const had = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''));
  if (had.includes(tag) || had.includes('*')) return reply.code(304).send();
  return reply.type(type).send(body);
}

/** Sends a whole page with its headers. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  headers: Readonly<Record<string, string>>,
  page: Tree,
): FastifyReply {
  reply.headers(headers);
  const html = `<!doctype html>${toHtml(page)}`;
  // A page that may not be kept has nothing to compare with, and an error is never "not modified".
  if (headers['cache-control']?.includes('no-store') || reply.statusCode !== 200) {
    return reply.type('text/html; charset=utf-8').send(html);
  }
  return sendTagged(request, reply, 'text/html; charset=utf-8', html);
}
