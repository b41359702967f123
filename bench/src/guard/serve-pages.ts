/** Serves the measured pages, each under its own path, and the files they share. Nothing is kept by a browser. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  gif: 'image/gif',
  json: 'application/json',
};

export interface PageServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** What is not in `files` is a picture where its name ends so, and `{}` otherwise. The caller closes it. */
export async function servePages(files: Readonly<Record<string, string | Buffer>>): Promise<PageServer> {
  const server = createServer(({ url = '/' }, response) => {
    const path = url.replace(/\?.*$/, '');
    const ending = /\.(\w+)$/.exec(path)?.[1] ?? (path in files ? 'html' : 'json');
    response.writeHead(200, {
      'content-type': `${TYPES[ending] ?? 'text/html'}; charset=utf-8`,
      'cache-control': 'no-store',
      // Isolated, a page's clock has steps of 5 microseconds and not 100.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(files[path] ?? (ending === 'gif' ? PIXEL : '{}'));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
