/** Sends a page of ours in the site's frame, under the strictest headers. */
import type { Tree } from '@kiwiconsent/markup';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../house.ts';
import { partsOf } from '../kit/parts.tsx';
import { sendPage } from '../kit/send-page.ts';
import type { SitePage } from '../kit/site-page.ts';

export interface OurPage {
  readonly kind: SitePage['kind'];
  readonly title: string;
  readonly main: Tree;
  /** Inline style sheets of the page. */
  readonly styles?: readonly string[];
  readonly language?: string;
  readonly alternates?: SitePage['alternates'];
}

/** The document may be kept and compared by its ETag; what shows a visitor's own state is kept nowhere. */
const KEPT_NOWHERE: readonly SitePage['kind'][] = ['settings', 'receipt'];

export function sendOurs(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  page: OurPage,
): FastifyReply {
  const { kind, title, main, styles = [], alternates = [] } = page;
  const visit = house.kit.visit(request, page.language);
  const shown = partsOf(house.published, house.files, visit, {
    page: 'ours',
    frame: kind === 'notice' ? 'own-origin' : 'never',
    styles,
    isGated: house.isGated,
  });
  // The settings page is where one answers: no second question beside it.
  const parts = kind === 'settings' ? { ...shown, body: undefined } : shown;
  const path = request.url.replace(/[?#].*$/, '');
  const tree = house.layout({ kind, title, path, visit, parts, main, alternates });
  const cache = KEPT_NOWHERE.includes(kind) ? { 'cache-control': 'private, no-store' } : {};
  return sendPage(request, reply, { ...parts.headers, ...cache }, tree);
}
