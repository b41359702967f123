/**
 * The same site three times, each on a port of `localhost` (a secure context): bare; behind the gate; and as static files
 * that the build step wrote, with the guard that stands alone. Ours is the real server, the real gate and the built files.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rewriteFolder } from '@kiwiconsent/gate/build';
import { createServer, forEveryone, type Server } from '@kiwiconsent/server';
import { openSqlite } from '@kiwiconsent/store';
import { serveDevicePages, type Told } from './device-pages.ts';
import { waysPolicy } from './policy.ts';
import { fresh, PAGES, serveSite } from './site.ts';

/** Without us, behind the gate, and with the guard alone on static pages. */
export type Deployment = 'bare' | 'gate' | 'static';

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

export interface Ground {
  readonly origins: Readonly<Record<Deployment, string>>;
  readonly told: Told;
  close(): Promise<void>;
}

interface Door {
  readonly origin: string;
  serve: Serve;
  close(): Promise<void>;
}

async function openDoor(told: Told): Promise<Door> {
  const server = createHttp((request, response) => {
    if (!serveDevicePages(request, response, told)) door.serve(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const door: Door = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    serve: serveSite,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return door;
}

/** The site's pages as files, rewritten as `kiwiconsent rewrite` does. */
async function staticFiles(folder: string, origin: string): Promise<ReadonlyMap<string, string>> {
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  await mkdir(from);
  for (const { path, html } of PAGES) await writeFile(join(from, path), html);
  const { page } = await forEveryone({ policy: waysPolicy(), origin });
  await rewriteFolder(from, to, page);
  return new Map(
    await Promise.all(PAGES.map(async ({ path }) => [path, await readFile(join(to, path), 'utf8')] as const)),
  );
}

/** Static files, and what a static host sends on to our server. */
function serveStatic(files: ReadonlyMap<string, string>, { app }: Server): Serve {
  return (request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const file = files.get(path);
    if (file !== undefined) response.setHeader('content-type', 'text/html; charset=utf-8').end(fresh(file));
    else if (/^\/(_kc\/|cookie-instellingen)/.test(path)) app.routing(request, response);
    else serveSite(request, response);
  };
}

/** Opens all three. The caller closes them. */
export async function openDeployments(): Promise<Ground> {
  const told: Told = {};
  const folder = await mkdtemp(join(tmpdir(), 'kiwiconsent-ways-'));
  const store = await openSqlite({ folder });
  const [bare, gate, fixed] = [await openDoor(told), await openDoor(told), await openDoor(told)];
  const site = async (app: Server['app']): Promise<void> => {
    app.get('/*', (request, reply) => {
      reply.hijack();
      serveSite(request.raw, reply.raw);
    });
  };
  const policies = [waysPolicy()];
  const shared = { policies, store, log: false } as const;
  const gated = await createServer({ ...shared, origins: [gate.origin], site, gate: {} });
  const beside = await createServer({ ...shared, origins: [fixed.origin] });
  gate.serve = (request, response) => gated.app.routing(request, response);
  fixed.serve = serveStatic(await staticFiles(folder, fixed.origin), beside);
  return {
    origins: { bare: bare.origin, gate: gate.origin, static: fixed.origin },
    told,
    close: async () => {
      for (const each of [bare, gate, fixed, gated, beside, store]) await each.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
