/** The sites on one server, bare in one browser and behind `kiwiconsent proxy` in another, under the same names. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ChromiumSession, openChromium } from '../browsers.ts';
import { type Outside, openOutside } from './outside.ts';
import { openProxy, type ProxyProcess } from './proxy.ts';

export type Hosts = Readonly<Record<string, RequestListener>>;

/** Answers each host with its own site. */
function openSites(hosts: Hosts): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = hosts[(request.headers.host ?? '').replace(/:\d+$/, '')];
    if (answer) answer(request, response);
    else response.writeHead(421).end();
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

/** A browser, and the port on which its visitors meet the sites. */
export interface Side extends ChromiumSession {
  readonly port: number;
}

export interface Stage {
  readonly bare: Side;
  readonly outside: Outside;
  /** A browser whose visitors come through a proxy with this policy. */
  behind(policy: string): Promise<Side>;
  close(): Promise<void>;
}

export async function openStage(sites: Hosts): Promise<Stage> {
  const server = await openSites(sites);
  const { port } = server.address() as AddressInfo;
  const outside = await openOutside();
  const names = Object.keys(sites);
  const browserAt = async (at: number): Promise<Side> => ({
    ...(await openChromium({
      hosts: Object.fromEntries(names.map((name) => [name, `127.0.0.1:${at}`])),
      elsewhere: outside.port,
      reducedMotion: 'reduce',
    })),
    port: at,
  });
  const bare = await browserAt(port);
  const opened: (ChromiumSession | ProxyProcess)[] = [bare];
  return {
    bare,
    outside,
    async behind(policy) {
      const proxy = await openProxy({
        upstream: port,
        policy,
        origins: names.map((name) => `http://${name}`),
      });
      opened.unshift(proxy);
      const browser = await browserAt(proxy.port);
      opened.unshift(browser);
      return browser;
    },
    async close() {
      for (const each of opened) await each.close();
      await outside.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
