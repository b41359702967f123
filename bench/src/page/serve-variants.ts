/**
 * Serves each variant under a path of its own, with `?strict` under a strict Content-Security-Policy; everything else comes
 * from the website itself.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { strictPolicy } from './strict-policy.ts';
import type { Variant } from './variant.ts';

export interface VariantServer {
  readonly origin: string;
  close(): Promise<void>;
}

function send(response: ServerResponse, type: string, body: Buffer, policy: string | undefined): void {
  if (policy !== undefined) response.setHeader('content-security-policy', policy);
  response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'cache-control': 'no-store' });
  response.end(body);
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
  return path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/html; charset=utf-8';
}

async function pass(site: string, path: string, response: ServerResponse): Promise<void> {
  const answer = await fetch(new URL(path, site));
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
  response.end(body);
}

export async function serveVariants(
  site: string,
  variants: readonly Variant[],
  files: Readonly<Record<string, string | Buffer>>,
): Promise<VariantServer> {
  const own = new Map(Object.entries(files).map(([path, body]) => [path, brotliCompressSync(body)]));
  const policies = new Map<string, string>();
  for (const [at, { html }] of variants.entries()) {
    own.set(`/${at}`, brotliCompressSync(html));
    policies.set(`/${at}?strict`, strictPolicy(html));
  }
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    const path = address.replace(/\?.*$/, '');
    const body = own.get(path);
    if (body !== undefined) return send(response, typeOf(path), body, policies.get(address));
    pass(site, address, response).catch(() => response.writeHead(502).end());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
