import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mountedAt } from '../contract/ask-over-http.ts';
import { gateContract } from '../contract/gate-contract.ts';
import { serveSite } from '../contract/serve-site.ts';
import { garden } from '../fixture/garden.ts';
import { createProxy } from './create-proxy.ts';

gateContract('the reverse proxy', garden, async (gatehouse, site, host) => {
  const upstream = createServer((request, response) => void serveSite(site, request, response));
  await new Promise<void>((ready) => upstream.listen(0, '127.0.0.1', ready));
  const { port } = upstream.address() as AddressInfo;
  const proxy = createProxy({ gatehouse, upstream: new URL(`http://127.0.0.1:${port}`) });
  await proxy.listen({ port: 0, host: '127.0.0.1' });
  return mountedAt(proxy.server, host, async () => {
    await proxy.close();
    upstream.closeAllConnections();
    await new Promise((done) => upstream.close(done));
  });
});
