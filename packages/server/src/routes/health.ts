/** `GET /healthz`: `200` when the store can write, `503` with the store's own code when it cannot. */
import { isStoreError } from '@kiwiconsent/store';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';
import { isLedgerError } from '../ledger/ledger-errors.ts';

const schema = {
  summary: 'Whether decisions can be recorded',
  response: {
    200: Type.Object({ status: Type.Literal('ok') }),
    503: Type.Object({ status: Type.Literal('failing'), code: Type.String() }),
  },
};

export function healthRoute(app: FastifyInstance, { store, ledger }: House): void {
  app.get('/healthz', { schema }, async (request, reply) => {
    try {
      await store.health();
      await ledger.check();
      return { status: 'ok' as const };
    } catch (error) {
      request.log.error({ err: error }, 'decisions cannot be recorded');
      // The code says what is wrong; paths and causes stay in the log.
      const code = isStoreError(error) || isLedgerError(error) ? error.code : 'KC-S09';
      return reply.code(503).send({ status: 'failing' as const, code });
    }
  });
}
