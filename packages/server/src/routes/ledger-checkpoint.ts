/** `GET /_kc/ledger/checkpoint`: the newest signed checkpoint (docs/spec/ledger.md, *Public files*). */
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';

const schema = { summary: "The ledger's newest signed checkpoint" };

export function ledgerCheckpointRoute(app: FastifyInstance, { ledger }: House): void {
  app.get('/_kc/ledger/checkpoint', { schema }, async (_request, reply) => {
    reply.headers({ 'cache-control': 'no-cache', 'access-control-allow-origin': '*' });
    return reply.type('text/plain; charset=utf-8').send(await ledger.checkpoint());
  });
}
