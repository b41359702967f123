/** The hosts that the sites load from, on this machine, over TLS: what those hosts serve comes from npm too. */
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from '../third-party/self-signed.ts';
import { answerHtml, serveFiles } from './files.ts';
import { installed } from './installed.ts';
import { PETSTORE } from './petstore.ts';

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400"><rect width="600" height="400" fill="#dee2e6"/></svg>`;
const FONT = installed('bootstrap-icons/font/fonts');
const FONT_STYLE = `@font-face{font-family:Inter;src:url(https://fonts.gstatic.com/bootstrap-icons.woff2)}`;

const HOSTS: Readonly<Record<string, RequestListener>> = {
  'cdn.jsdelivr.net': serveFiles({
    '/npm/bootstrap@5.2.3/': installed('bootstrap'),
    '/npm/bootstrap-icons@1.5.0/': installed('bootstrap-icons'),
  }),
  'unpkg.com': serveFiles({ '/rapidoc/': installed('rapidoc') }),
  'cdnjs.cloudflare.com': (_, response) =>
    void response.setHeader('content-type', 'image/svg+xml').end(PICTURE),
  'validator.swagger.io': (_, response) =>
    void response.setHeader('content-type', 'image/svg+xml').end(PICTURE),
  'dummyimage.com': (_, response) => void response.setHeader('content-type', 'image/svg+xml').end(PICTURE),
  'fonts.gstatic.com': serveFiles({ '/': FONT }),
  'fonts.googleapis.com': (_, response) =>
    void response.setHeader('content-type', 'text/css').end(FONT_STYLE),
  'petstore.swagger.io': (_, response) =>
    void response.setHeader('content-type', 'application/json').end(JSON.stringify(PETSTORE)),
  'www.paypal.com': serveFiles(
    {},
    { '/cgi-bin/webscr': answerHtml('<title>PayPal</title><p>The shop hands over here.</p>') },
  ),
};

export const OUTSIDE_HOSTS: readonly string[] = Object.keys(HOSTS);

export interface Outside {
  readonly port: number;
  close(): Promise<void>;
}

export async function openOutside(): Promise<Outside> {
  const server = createServer(selfSigned('outside.test'), (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const answer = HOSTS[host];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
