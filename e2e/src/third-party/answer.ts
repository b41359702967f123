/** What a third party answers, by the ending of the path: enough for a tag, a pixel or a frame to work. */
import type { ServerResponse } from 'node:http';

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Its icon stands in the page, so that no request for one adds noise to the log. */
function page(host: string): string {
  return `<!doctype html><link rel="icon" href="data:,"><title>${host}</title><p>${host} was here`;
}

const KINDS: readonly (readonly [RegExp, string, (host: string) => string | Buffer])[] = [
  [/\.m?js$/, 'text/javascript', (host) => `(globalThis.thirdParties ??= []).push(${JSON.stringify(host)});`],
  [/\.css$/, 'text/css', () => ':root { --third-party: 1 }'],
  [/\.(gif|png|jpe?g|webp|ico)$/, 'image/gif', () => PIXEL],
  [/\.json$/, 'application/json', (host) => JSON.stringify({ host })],
  [/./, 'text/html; charset=utf-8', page],
];

export function answerAs(path: string, host: string, response: ServerResponse): void {
  const bare = path.replace(/[?#].*$/, '');
  const [, type, body] = KINDS.find(([ending]) => ending.test(bare)) ?? ['', 'text/plain', () => ''];
  response.writeHead(200, {
    'content-type': type,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-store',
    'set-cookie': `third_party=${host}; Path=/; Max-Age=31536000`,
  });
  response.end(body(host));
}
