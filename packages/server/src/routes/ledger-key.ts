/** `GET /_kc/ledger/key`: the ledger's public key, as `name+id+key` (C2SP signed-note). */
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';

const schema = { summary: "The ledger's public key" };

export function ledgerKeyRoute(app: FastifyInstance, { ledger }: House): void {
  app.get('/_kc/ledger/key', { schema }, async (_request, reply) => {
    reply.headers({ 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' });
    return reply.type('text/plain; charset=utf-8').send(`${ledger.key()}\n`);
  });
}
