/**
 * `GET /_kc/inventory/{hash16}/{surface}/{language}.json`: what preferences and placeholders show of one policy.
 * The policy's hash is in the address, so it never changes.
 *
 * Errors: KC-H11.
 */
import { inventoryViewOf } from '@kiwiconsent/banner/render';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../errors.ts';
import type { House } from '../house.ts';
import { FOR_EVER } from './files.ts';

const schema = {
  summary: 'What preferences show',
  params: Type.Object({ hash: Type.String(), surface: Type.String(), language: Type.String() }),
};

interface Params {
  readonly hash: string;
  readonly surface: string;
  readonly language: string;
}

export function inventoryRoute(app: FastifyInstance, { published }: House): void {
  const path = '/_kc/inventory/:hash/:surface/:language.json';
  app.get<{ Params: Params }>(path, { schema }, async (request, reply) => {
    const { hash, surface, language } = request.params;
    const policy = published.find(hash);
    const isThere = policy?.surfaces.some(({ id }) => id === surface) && policy.languages.includes(language);
    if (!policy || !isThere) throw notFound();
    reply.headers({ 'cache-control': FOR_EVER, 'access-control-allow-origin': '*' });
    return reply.type('application/json; charset=utf-8').send(inventoryViewOf(policy, surface, language));
  });
}
