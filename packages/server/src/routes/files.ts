/**
 * `GET /_kc/files/{name}.{hash}.js`: the page script and what it loads later. The hash of the contents is in the
 * name, so a file never changes and may be kept for ever, by anyone.
 *
 * Errors: KC-H11.
 */
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../errors.ts';
import type { House } from '../house.ts';

/** For what has the hash of its contents in its address. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

const schema = { summary: 'A file of the page script', params: Type.Object({ name: Type.String() }) };

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

export function filesRoute(app: FastifyInstance, { files }: House): void {
  app.get<{ Params: { name: string } }>('/_kc/files/:name', { schema }, async (request, reply) => {
    const file = files.byName.get(request.params.name);
    if (!file) throw notFound();
    reply.headers({
      'cache-control': FOR_EVER,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const takesBrotli = /\bbr\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/.test(
      String(request.headers['accept-encoding'] ?? ''),
    );
    reply.header('vary', 'Accept-Encoding');
    if (takesBrotli) reply.header('content-encoding', 'br');
    const type = TYPES[file.name.replace(/.*\./, '')] ?? 'application/octet-stream';
    return reply.type(type).send(takesBrotli ? file.brotli : file.bytes);
  });
}
