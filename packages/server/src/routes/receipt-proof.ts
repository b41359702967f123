/**
 * `GET /_kc/receipts/{id}/proof`: a receipt's proof as a C2SP `.tlog-proof` file (docs/spec/receipt.md, *With its
 * proof*): enough to check it without this server.
 *
 * Errors: KC-H11, the same for an id that is unknown and one that cannot be (SEC-4).
 */
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';
import { privateHeaders } from '../page/private-headers.ts';
import { evidenceOf } from '../proof/evidence-of.ts';
import { receiptProof } from '../proof/receipt-proof.ts';

const schema = { summary: "A receipt's proof as a file", params: Type.Object({ id: Type.String() }) };

export function receiptProofRoute(app: FastifyInstance, house: House): void {
  app.get<{ Params: { id: string } }>('/_kc/receipts/:id/proof', { schema }, async (request, reply) => {
    const { id } = request.params;
    const { proof } = await receiptProof(house, await evidenceOf(house, id));
    privateHeaders(reply);
    reply.header('content-disposition', `attachment; filename="${id}.tlog-proof"`);
    return reply.type('text/plain; charset=utf-8').send(proof);
  });
}
