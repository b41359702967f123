/** The ways in that stand in a document or its headers (packages/gate/ways), on a site that nobody wrote for us. */
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';

export interface Way {
  readonly id: string;
  readonly family: string;
  readonly markup?: string;
  readonly header?: readonly [name: string, value: string];
  /** On a page of its own. */
  readonly alone?: boolean;
  /** `markup` is the whole document. */
  readonly whole?: boolean;
  /** What a visitor presses. */
  readonly press?: string;
  /** What shows that it went through; a request whose path holds the id, unless said. */
  readonly hits?: 'connection' | 'cookie' | 'never';
}

const FOLDER = new URL('../../../packages/gate/ways/', import.meta.url);
const read = (name: string): readonly Way[] =>
  JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Way[];

export const WAYS: readonly Way[] = [...read('markup.json'), ...read('headers.json')];
export const TOGETHER: readonly Way[] = WAYS.filter(({ alone }) => !alone);
export const ALONE: readonly Way[] = WAYS.filter(({ alone }) => alone);

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

function filled(text: string, host: string): string {
  return text
    .replaceAll('{third}', `http://${host}`)
    .replaceAll('{bare}', `//${host}`)
    .replaceAll('{host}', host);
}

/** A site whose every way leads to `host`: `/` has those that can stand together, `/way/ID` one each. */
export function waySite(host: string): Server {
  const page = (ways: readonly Way[], response: ServerResponse): void => {
    const markup = ways.map((way) => filled(way.markup ?? '', host));
    for (const { header } of ways) if (header) response.setHeader(header[0], filled(header[1], host));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const isWhole = ways[0]?.whole === true;
    response.end(
      isWhole
        ? markup.join('')
        : `<!doctype html><html><head><title>Ways</title><link rel="icon" href="data:,"></head><body><p id="here">A site.</p>\n${markup.join('\n')}\n</body></html>`,
    );
  };
  return createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/') return page(TOGETHER, response);
    if (path.startsWith('/way/'))
      return page(
        ALONE.filter(({ id }) => path === `/way/${id}`),
        response,
      );
    if (path.endsWith('.gif')) return response.setHeader('content-type', 'image/gif').end(PIXEL);
    response.statusCode = 404;
    return response.end();
  });
}
