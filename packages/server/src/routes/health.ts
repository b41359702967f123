/**
 * `GET /healthz`: `200` when the store can write, `503` with the store's own code when it cannot. A checkpoint that does
 * not leave keeps nobody from recording: it is said, and the answer stays `200`.
 */
import { isStoreError } from '@kiwiconsent/store';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';
import { isLedgerError } from '../ledger/ledger-errors.ts';

/** Where checkpoints go, by its kind alone: who asks is anybody. */
const SENT = Type.Object({
  to: Type.String(),
  deliveredAt: Type.String(),
  failingSince: Type.String(),
});

const schema = {
  summary: 'Whether decisions can be recorded',
  response: {
    200: Type.Object({ status: Type.Literal('ok'), checkpoints: Type.Optional(Type.Array(SENT)) }),
    503: Type.Object({ status: Type.Literal('failing'), code: Type.String() }),
  },
};

export function healthRoute(app: FastifyInstance, { store, ledger, sending }: House): void {
  app.get('/healthz', { schema }, async (request, reply) => {
    try {
      await store.health();
      await ledger.check();
      const checkpoints = await sending.sent();
      return { status: 'ok' as const, ...(checkpoints.length > 0 && { checkpoints }) };
    } catch (error) {
      request.log.error({ err: error }, 'decisions cannot be recorded');
      // The code says what is wrong; paths and causes stay in the log.
      const code = isStoreError(error) || isLedgerError(error) ? error.code : 'KC-S09';
      return reply.code(503).send({ status: 'failing' as const, code });
    }
  });
}
