/** Puts the server together: what is published, the routes, and the site's own routes beside them. */
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import swagger from '@fastify/swagger';
import type { Gatehouse } from '@kiwiconsent/gate/adapters';
import { type FastifyInstance, fastify } from 'fastify';
import { compress } from './compress.ts';
import { furnish } from './furnish.ts';
import { gateSite } from './gate/gate-site.ts';
import { gatehouseOf } from './gate/gatehouse.ts';
import { openDaily } from './jobs/daily.ts';
import { eraseExpired } from './jobs/erase-expired.ts';
import { logOptions, logRequests } from './logging.ts';
import type { ServerOptions } from './options.ts';
import { notFoundAnswer, problems, refusedEarly } from './problems.tsx';
import { REPORTING, ROUTES } from './routes/routes.ts';
import { commonHeaders } from './security/common-headers.ts';

/** How long an answer may take once the server was told to stop. */
const FAREWELL_MS = 5000;

export interface Server {
  readonly app: FastifyInstance;
  /** For the gate in front of a site that this server does not serve. */
  readonly gatehouse: Gatehouse;
  /** Starts answering; resolves with the address. */
  readonly listen: (where: { readonly port: number; readonly host?: string }) => Promise<string>;
  /** Answers what is under way, then stops. The store is its opener's to close. */
  readonly close: () => Promise<void>;
}

/**
 * Publishes the policies and makes a server that is ready to listen. Rejects, with what to do, when there is no
 * policy, a version is taken by other contents (P1), an origin is none, or the page script was not built.
 */
export async function createServer(options: ServerOptions): Promise<Server> {
  let warn: (error: Error) => void = () => {};
  const house = await furnish(options, (error) => warn(error));
  const app = fastify({
    ...logOptions(options.log),
    // No header of a proxy is believed: nothing here depends on the visitor's address.
    trustProxy: false,
    frameworkErrors: refusedEarly(house),
    bodyLimit: 65_536,
    // Who sends a request byte by byte does not hold a connection for longer.
    requestTimeout: 60_000,
    http: { maxHeaderSize: 16_384 },
    routerOptions: { ignoreTrailingSlash: true },
  });
  warn = (error) => app.log.error({ err: error }, error.message);
  compress(app);
  const opened = options.gate && gateSite(app);
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: 65_536 });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'KiwiConsent', version: house.published.current.document.version },
    },
    hideUntagged: false,
  });
  logRequests(app);
  commonHeaders(app);
  problems(app, house);
  for (const route of house.isReportOnly ? REPORTING : ROUTES) route(app, house);
  await options.site?.(app, house.kit);
  notFoundAnswer(app, house);
  await app.ready();
  const gatehouse = gatehouseOf(house, app, options.gate ?? {});
  opened?.(gatehouse);
  const { store, ledger, sending, now, published } = house;
  sending.start();
  const retention = openDaily(
    () => eraseExpired(store, ledger, published.current.regime.proofKept, now()),
    now,
    (error) => app.log.error({ err: error }, 'receipts whose time is over could not be erased'),
  );
  return {
    app,
    gatehouse,
    listen: ({ port, host = 'localhost' }) => app.listen({ port, host }),
    close: async () => {
      // A browser opens connections ahead and asks nothing on them; Node waits for those as if it had.
      const hangUp = setTimeout(() => app.server.closeAllConnections(), FAREWELL_MS);
      await app.close();
      clearTimeout(hangUp);
      await sending.stop();
      await retention.stop();
      await ledger.close();
    },
  };
}
