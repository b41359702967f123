/**
 * `GET /_kc/ledger/handover/{n}`: the note with which the ledger's key was changed for the n-th time, from 0
 * (docs/spec/ledger.md, *A new key*).
 *
 * Errors: KC-H11 where it was not changed so often.
 */
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../errors.ts';
import type { House } from '../house.ts';
import { FOR_EVER } from './files.ts';

const schema = { summary: "A change of the ledger's key", params: Type.Object({ number: Type.String() }) };

export function ledgerHandoverRoute(app: FastifyInstance, { store }: House): void {
  app.get<{ Params: { number: string } }>(
    '/_kc/ledger/handover/:number',
    { schema },
    async (request, reply) => {
      const { number } = request.params;
      const note = /^(?:0|[1-9]\d{0,5})$/.test(number)
        ? (await store.ledger.handovers())[Number(number)]
        : undefined;
      if (note === undefined) throw notFound();
      reply.headers({ 'cache-control': FOR_EVER, 'access-control-allow-origin': '*' });
      return reply.type('text/plain; charset=utf-8').send(note);
    },
  );
}
