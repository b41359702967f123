/**
 * The invented companies as servers: in this same process, told apart by the `Host` header, so that what a
 * visitor allows really comes from another origin, and nobody else learns of it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, NOTHING_HERE } from './answer.ts';
import { COLLECTOR_PATH, collector } from './collector.ts';
import { companyOf, type ExampleCompany } from './company-of.ts';
import { film } from './film.tsx';
import { map } from './map.tsx';
import { post } from './post.tsx';
import { pixel, tag } from './tag.ts';

const FRAMES = { film, kaart: map, bericht: post } as const;

function answer(company: ExampleCompany, request: IncomingMessage): Answer {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (company === 'meting') {
    return path === COLLECTOR_PATH ? collector(request.headers.origin ?? '*') : NOTHING_HERE;
  }
  if (company === 'reclame') {
    if (path === '/tag.js') return tag;
    return path === '/pixel.gif' ? pixel : NOTHING_HERE;
  }
  if (path === '/nl' || path === '/en') return FRAMES[company](path === '/nl' ? 'nl' : 'en');
  return NOTHING_HERE;
}

/** Answers for an invented company and returns true; leaves any other host alone and returns false. */
export function serveExample(request: IncomingMessage, response: ServerResponse): boolean {
  const company = companyOf(request.headers.host);
  if (company === undefined) return false;
  request.resume();
  const { status, type, body, headers } = answer(company, request);
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...headers,
  });
  response.end(body);
  return true;
}
