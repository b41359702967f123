/** The site of ways in, bare but for one peer: its files, and its head first in every page that has one. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveDevicePages, serveSite, type Told } from '@kiwiconsent/e2e/ways';
import { installed, type Peer } from './peer.ts';

type Installed = Pick<Peer, 'files' | 'head' | 'body'>;

export interface WaysSite {
  readonly origin: string;
  close(): Promise<void>;
}

const typeOf = (path: string): string => (path.endsWith('.css') ? 'text/css' : 'text/javascript');

/** Puts a peer into what the site answers, as its maker would put it into the template. */
function withPeer(response: ServerResponse, peer: Installed): ServerResponse {
  const end = response.end.bind(response);
  response.end = ((body: unknown) =>
    end(typeof body === 'string' ? installed(body, peer) : body)) as typeof response.end;
  return response;
}

/** Serves it on a port of `localhost`. What pages tell goes to `told`. The caller closes it. */
export async function serveWays(peer: Installed, told: Told): Promise<WaysSite> {
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const file = peer.files[path];
    if (file !== undefined) response.setHeader('content-type', typeOf(path)).end(file);
    else if (!serveDevicePages(request, response, told)) serveSite(request, withPeer(response, peer));
  };
  const server = createServer(serve);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
