/**
 * `GET /_kc/receipts/{id}/shown`: what was on the screen when the visitor chose, put together again from the archive
 * (PRF-3). It is a picture: nothing in it runs, loads, posts or leads anywhere.
 *
 * Errors: KC-H11.
 */
import { raw, toHtml } from '@kiwiconsent/markup';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';
import { privateHeaders } from '../page/private-headers.ts';
import { archivedPart } from '../proof/archived-part.ts';
import { evidenceOf } from '../proof/evidence-of.ts';
import { hashSource } from '../security/content-security-policy.ts';

const schema = { summary: 'What was on the screen', params: Type.Object({ id: Type.String() }) };

export function receiptShownRoute(app: FastifyInstance, house: House): void {
  app.get<{ Params: { id: string } }>('/_kc/receipts/:id/shown', { schema }, async (request, reply) => {
    const { receipt } = await evidenceOf(house, request.params.id);
    const { archive } = house.store;
    const markup = await archivedPart(archive, receipt.shown.markup);
    const style = await archivedPart(archive, receipt.shown.style);
    privateHeaders(reply);
    reply.header(
      'content-security-policy',
      `sandbox; default-src 'none'; style-src ${hashSource(style)}; frame-ancestors 'self'; base-uri 'none'; form-action 'none'`,
    );
    const page = (
      <html lang={receipt.language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{receipt.shown.markup}</title>
          <style>{raw(style)}</style>
        </head>
        {/* A script opened the dialog then. */}
        <body>{raw(markup.replace('<dialog ', '<dialog open '))}</body>
      </html>
    );
    return reply.type('text/html; charset=utf-8').send(`<!doctype html>${toHtml(page)}`);
  });
}
