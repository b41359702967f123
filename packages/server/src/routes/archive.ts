/**
 * `GET /_kc/archive/{hash}`: one part of what was shown, by its SHA-256 (PRF-3): text, markup, style or script, always
 * as plain text that nothing runs.
 *
 * Errors: KC-H11.
 */
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';
import { archivedPart } from '../proof/archived-part.ts';
import { FOR_EVER } from './files.ts';

const schema = {
  summary: 'A part of what was shown, by its SHA-256',
  params: Type.Object({ hash: Type.String() }),
};

export function archiveRoute(app: FastifyInstance, { store }: House): void {
  app.get<{ Params: { hash: string } }>('/_kc/archive/:hash', { schema }, async (request, reply) => {
    const { hash } = request.params;
    const found = await archivedPart(store.archive, hash);
    reply.headers({
      'cache-control': FOR_EVER,
      'access-control-allow-origin': '*',
      'x-robots-tag': 'noindex',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    });
    return reply.type('text/plain; charset=utf-8').send(found);
  });
}
