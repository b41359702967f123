/**
 * `GET /_kc/ask/{surface}/{language}.json`: the config and the first layer for a page that was not served by us
 * (docs/spec/page.md §2). The same for every visitor.
 *
 * Errors: KC-H11.
 */
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../errors.ts';
import type { House } from '../house.ts';
import { pageConfigOf } from '../kit/page-config.ts';
import { sendTagged } from '../kit/send-page.ts';
import { askViewIn } from '../publish/shared-views.ts';

const schema = {
  summary: 'What a page needs that was not served by us',
  params: Type.Object({ surface: Type.String(), language: Type.String() }),
};

interface Params {
  readonly surface: string;
  readonly language: string;
}

export function askRoute(app: FastifyInstance, { published, witnesses, now }: House): void {
  const policy = published.current;
  app.get<{ Params: Params }>('/_kc/ask/:surface/:language.json', { schema }, async (request, reply) => {
    const { surface, language } = request.params;
    const isThere = policy.surfaces.some(({ id }) => id === surface) && policy.languages.includes(language);
    if (!isThere) throw notFound();
    const view = askViewIn(published, policy, surface, language);
    const witness = witnesses.of(policy.hash, surface, now());
    const body = JSON.stringify({ ...pageConfigOf(published, surface, language, false), witness, view });
    reply.headers({ 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' });
    return sendTagged(request, reply, 'application/json; charset=utf-8', body);
  });
}
