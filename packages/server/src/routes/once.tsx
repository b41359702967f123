/**
 * `GET /_kc/once/{receipt}?address=…`: one frame of somebody else, for a visitor who just pressed *once* on a page whose
 * own policy was made before that (docs/spec/http-api.md §9, P14). Only that page frames it, and it frames only what the
 * receipt grants.
 *
 * Errors: KC-H11, the same for everything that is not exactly so.
 */
import { raw, toHtml } from '@kiwiconsent/markup';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { judge } from '@kiwiconsent/policy/runtime';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notFound } from '../errors.ts';
import type { House } from '../house.ts';
import { hashSource } from '../security/content-security-policy.ts';

const schema = {
  summary: 'One frame, loaded once',
  params: Type.Object({ receipt: Type.String() }),
  querystring: Type.Object({ address: Type.String() }),
};

interface Asked {
  readonly Params: { readonly receipt: string };
  readonly Querystring: { readonly address: string };
}

/** A press is answered at once; a receipt that lies about loads nothing. */
const FRESH_MS = 10 * 60 * 1000;
const STYLE = 'html,body{height:100%;margin:0}iframe{border:0;display:block;height:100%;width:100%}';

export function onceRoute(app: FastifyInstance, house: House): void {
  app.get<Asked>('/_kc/once/:receipt', { schema }, async (request, reply) => {
    const { receipt: id } = request.params;
    const receipt = /^[\w-]{22}$/.test(id) ? await house.store.receipts.find(id) : undefined;
    const url = URL.canParse(request.query.address) ? new URL(request.query.address) : undefined;
    if (!receipt || !url || !isFramed(request) || !mayFrame(house, receipt, url)) throw notFound();
    reply.headers({
      'content-security-policy': `default-src 'none'; style-src ${hashSource(STYLE)}; frame-src ${url.origin}; frame-ancestors 'self'; base-uri 'none'; form-action 'none'`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    // What the frame may do is for the page around it to say: nothing is taken away here.
    reply.header('permissions-policy', 'browsing-topics=()');
    const page = (
      <html lang={receipt.language}>
        <head>
          <meta charset="utf-8" />
          <title>{url.host}</title>
          <style>{raw(STYLE)}</style>
        </head>
        <body>
          <iframe src={url.href} title={url.host} allow="autoplay; fullscreen; picture-in-picture" />
        </body>
      </html>
    );
    return reply.type('text/html; charset=utf-8').send(`<!doctype html>${toHtml(page)}`);
  });
}

/** A link to here from elsewhere loads nothing: only a page of this origin that frames it does. */
function isFramed({ headers }: FastifyRequest): boolean {
  const destination = headers['sec-fetch-dest'] ?? 'iframe';
  return destination === 'iframe' && (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';
}

function mayFrame({ published, now }: House, receipt: Receipt, url: URL): boolean {
  const age = Number(now()) - Date.parse(receipt.recordedAt);
  const isFresh = receipt.control === 'load-once' && age < FRESH_MS;
  const thing = { kind: 'frame', host: url.hostname, path: url.pathname } as const;
  const isWeb = /^https?:$/.test(url.protocol);
  return (
    isFresh && isWeb && judge(published.judged, receipt.surface, receipt.choice, thing).because === 'granted'
  );
}
