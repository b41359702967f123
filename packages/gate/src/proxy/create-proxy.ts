/**
 * A reverse proxy in front of any site in any language: `npx kiwiconsent proxy`. It answers what is ours, and gates
 * everything else on its way to the site and back.
 */
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Gatehouse } from '../adapters/gatehouse.ts';
import { type Proxying, proxyRequest } from './proxy-request.ts';
import { proxyUpgrade } from './proxy-upgrade.ts';
import { openUpstream } from './upstream.ts';

export interface ProxyOptions {
  readonly gatehouse: Gatehouse;
  /** `http://127.0.0.1:3000`, or `https://…`; a path in it goes before every other. */
  readonly upstream: URL;
  /** The `Host` that the site is told; the visitor's own unless given. */
  readonly upstreamHost?: string;
  /** How long the site may take to begin its answer; a minute unless given. */
  readonly patienceMs?: number;
}

export interface ReverseProxy {
  readonly server: Server;
  /** Starts answering; resolves with the port. */
  readonly listen: (where: { readonly port: number; readonly host: string }) => Promise<number>;
  /** Answers what is under way, then stops. */
  readonly close: () => Promise<void>;
}

export function createProxy(options: ProxyOptions): ReverseProxy {
  const { gatehouse, upstreamHost = '', patienceMs = 60_000 } = options;
  const upstream = openUpstream(options.upstream);
  const proxying: Proxying = { gatehouse, upstream, upstreamHost, patienceMs };
  const upgraded = new Set<Socket>();
  const server = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
    if (gatehouse.isOurs((request.url ?? '/').replace(/[?#].*$/s, ''))) gatehouse.answer(request, response);
    else proxyRequest(proxying, request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    upgraded.add(socket as Socket);
    socket.once('close', () => upgraded.delete(socket as Socket));
    proxyUpgrade(proxying, request, socket, head);
  });
  return {
    server,
    listen: ({ port, host }) =>
      new Promise((ready, failed) => {
        server.once('error', failed);
        server.listen(port, host, () => {
          server.off('error', failed);
          const at = server.address();
          ready(typeof at === 'object' && at !== null ? at.port : port);
        });
      }),
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      for (const socket of upgraded) socket.destroy();
      await closed;
      upstream.close();
    },
  };
}
