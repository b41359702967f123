/**
 * `GET /_kc/receipts/{id}`: a visitor's own receipt, as JSON or as a page (docs/spec/http-api.md §2, PRF-8).
 *
 * Errors: KC-H11, the same for an id that is unknown and one that cannot be (SEC-4).
 */
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../errors.ts';
import type { House } from '../house.ts';
import { receiptPage } from '../page/receipt-page.tsx';
import { sendOurs } from '../page/send-ours.ts';
import { wantsHtml } from '../page/wants-html.ts';
import { problemSchema } from './schemas/problem-schema.ts';
import { receiptSchema } from './schemas/receipt-schema.ts';

const schema = {
  summary: 'One receipt',
  description: 'A page for `Accept: text/html`; always JSON with `.json` behind the id.',
  params: Type.Object({ id: Type.String() }),
  response: {
    200: {
      content: { 'application/json': { schema: receiptSchema }, 'text/html': { schema: Type.String() } },
    },
    404: { description: 'Unknown', content: { 'application/problem+json': { schema: problemSchema } } },
  },
};

export function receiptsRoute(app: FastifyInstance, house: House): void {
  app.get<{ Params: { id: string } }>('/_kc/receipts/:id', { schema }, async (request, reply) => {
    const id = request.params.id.replace(/\.json$/, '');
    const receipt = /^[\w-]{22}$/.test(id) ? await house.store.receipts.find(id) : undefined;
    if (!receipt) throw notFound();
    // Nowhere kept, nowhere indexed, and its address goes to no other site.
    reply.headers({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'same-origin',
    });
    reply.header('vary', 'Accept');
    if (id !== request.params.id || !wantsHtml(request))
      return reply.type('application/json; charset=utf-8').send(receipt);
    const page = receiptPage(house.published.find(receipt.policy.hash) ?? house.published.current, receipt);
    return sendOurs(house, request, reply, { ...page, kind: 'receipt', language: receipt.language });
  });
}
