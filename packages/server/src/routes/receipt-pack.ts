/**
 * `GET /_kc/receipts/{id}/pack`: the proof pack, one HTML file that a visitor keeps and that checks itself
 * (docs/spec/proof-pack.md).
 *
 * Errors: KC-H11, the same for an id that is unknown and one that cannot be (SEC-4).
 */
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../errors.ts';
import type { House } from '../house.ts';
import { privateHeaders } from '../page/private-headers.ts';
import { evidenceOf } from '../proof/evidence-of.ts';
import { receiptPack } from '../proof/receipt-pack.ts';

const schema = {
  summary: 'A receipt as a file that proves itself',
  params: Type.Object({ id: Type.String() }),
};

export function receiptPackRoute(app: FastifyInstance, house: House): void {
  app.get<{ Params: { id: string } }>('/_kc/receipts/:id/pack', { schema }, async (request, reply) => {
    const { id } = request.params;
    const evidence = await evidenceOf(house, id);
    const policy = house.published.find(evidence.receipt.policy.hash);
    if (policy === undefined) throw notFound();
    const { html, contentPolicy } = await receiptPack(house, evidence, policy, evidence.receipt.language);
    privateHeaders(reply);
    reply.headers({
      'content-disposition': `attachment; filename="${id}.html"`,
      // Should a browser open it here all the same, it is a stranger to this site.
      'content-security-policy': `sandbox allow-scripts; ${contentPolicy}; frame-ancestors 'none'`,
    });
    return reply.type('text/html; charset=utf-8').send(html);
  });
}
