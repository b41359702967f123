/**
 * `GET /_kc/receipts/{id}`: a visitor's own receipt with its proof, as JSON or as a page (docs/spec/http-api.md §2,
 * PRF-8).
 *
 * Errors: KC-H11, the same for an id that is unknown and one that cannot be (SEC-4).
 */
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';
import { privateHeaders } from '../page/private-headers.ts';
import { receiptPage } from '../page/receipt-page.tsx';
import { sendOurs } from '../page/send-ours.ts';
import { wantsHtml } from '../page/wants-html.ts';
import { evidenceOf } from '../proof/evidence-of.ts';
import { receiptProof } from '../proof/receipt-proof.ts';
import { problemSchema } from './schemas/problem-schema.ts';
import { receiptProofSchema } from './schemas/receipt-schema.ts';

const schema = {
  summary: 'One receipt with its proof',
  description: 'A page for `Accept: text/html`; always JSON with `.json` behind the id.',
  params: Type.Object({ id: Type.String() }),
  response: {
    200: {
      content: {
        'application/json': { schema: receiptProofSchema },
        'text/html': { schema: Type.String() },
      },
    },
    404: { description: 'Unknown', content: { 'application/problem+json': { schema: problemSchema } } },
  },
};

export function receiptsRoute(app: FastifyInstance, house: House): void {
  app.get<{ Params: { id: string } }>('/_kc/receipts/:id', { schema }, async (request, reply) => {
    const id = request.params.id.replace(/\.json$/, '');
    const evidence = await evidenceOf(house, id);
    privateHeaders(reply);
    reply.header('vary', 'Accept');
    if (id !== request.params.id || !wantsHtml(request)) {
      return reply.type('application/json; charset=utf-8').send(await receiptProof(house, evidence));
    }
    const { receipt } = evidence;
    const policy = house.published.find(receipt.policy.hash) ?? house.published.current;
    const page = receiptPage(policy, evidence, house.ledger.origin);
    return sendOurs(house, request, reply, { ...page, kind: 'receipt', language: receipt.language });
  });
}
