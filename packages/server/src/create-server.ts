/** Puts the server together: what is published, the routes, and the site's own routes beside them. */
import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import swagger from '@fastify/swagger';
import type { Gatehouse } from '@kiwiconsent/gate/adapters';
import { type FastifyInstance, fastify } from 'fastify';
import { compress } from './compress.ts';
import { csrfWith } from './csrf/csrf.ts';
import { DEFAULT_A_MINUTE, openRateLimit } from './door/rate-limit.ts';
import { witnessTokens } from './door/witness-tokens.ts';
import { gateSite } from './gate/gate-site.ts';
import { gatehouseOf } from './gate/gatehouse.ts';
import type { House } from './house.ts';
import { openDaily } from './jobs/daily.ts';
import { eraseExpired } from './jobs/erase-expired.ts';
import { makeKit } from './kit/make-kit.tsx';
import { plainLayout } from './kit/plain-layout.tsx';
import { openLedger } from './ledger/open-ledger.ts';
import { logOptions, logRequests } from './logging.ts';
import type { ServerOptions } from './options.ts';
import { readPageFiles } from './page/page-files.ts';
import { notFoundAnswer, problems, refusedEarly } from './problems.tsx';
import { publish } from './publish/published.ts';
import { withStandIns } from './publish/with-stand-ins.ts';
import { pooled } from './randomness.ts';
import { archiveRoute } from './routes/archive.ts';
import { askRoute } from './routes/ask.ts';
import { decisionsRoute } from './routes/decisions.ts';
import { filesRoute } from './routes/files.ts';
import { gpcRoute } from './routes/gpc.ts';
import { healthRoute } from './routes/health.ts';
import { inventoryRoute } from './routes/inventory.ts';
import { ledgerCheckpointRoute } from './routes/ledger-checkpoint.ts';
import { ledgerKeyRoute } from './routes/ledger-key.ts';
import { ledgerTileRoute } from './routes/ledger-tile.ts';
import { noticeRoutes } from './routes/notice.tsx';
import { onceRoute } from './routes/once.tsx';
import { openapiRoute } from './routes/openapi.ts';
import { receiptProofRoute } from './routes/receipt-proof.ts';
import { receiptShownRoute } from './routes/receipt-shown.tsx';
import { receiptsRoute } from './routes/receipts.tsx';
import { reportsRoute } from './routes/reports.ts';
import { settingsRoute } from './routes/settings.tsx';
import { commonHeaders } from './security/common-headers.ts';
import { originsOf } from './security/origins.ts';

export interface Server {
  readonly app: FastifyInstance;
  /** For the gate in front of a site that this server does not serve. */
  readonly gatehouse: Gatehouse;
  /** Starts answering; resolves with the address. */
  readonly listen: (where: { readonly port: number; readonly host?: string }) => Promise<string>;
  /** Answers what is under way, then stops. The store is its opener's to close. */
  readonly close: () => Promise<void>;
}

const ROUTES = [
  decisionsRoute,
  receiptsRoute,
  receiptProofRoute,
  receiptShownRoute,
  archiveRoute,
  ledgerCheckpointRoute,
  ledgerKeyRoute,
  ledgerTileRoute,
  onceRoute,
  reportsRoute,
  askRoute,
  inventoryRoute,
  filesRoute,
  healthRoute,
  gpcRoute,
  openapiRoute,
  settingsRoute,
  noticeRoutes,
];

async function furnish(options: ServerOptions, warn: (error: Error) => void): Promise<House> {
  const { store, now = () => new Date() } = options;
  const random = pooled(options.random ?? randomBytes);
  const freshId = (): string => random(16).toString('base64url');
  const files = await readPageFiles(options.pageFolder);
  const kept = await publish(options.policies, store, now());
  const origins = originsOf(kept.current, options.origins, options.hostAliases);
  const published = { ...kept, judged: withStandIns(kept.current, origins.standsFor) };
  const isGated = options.gate !== undefined;
  const key = await store.keys.take('csrf', random(32).toString('base64url'));
  const csrf = csrfWith(key, random);
  const witnesses = witnessTokens(await store.keys.take('witness', random(32).toString('base64url')));
  const rateLimit = openRateLimit(options.rateLimit ?? DEFAULT_A_MINUTE, random);
  const kit = makeKit({ published, origins, files, csrf, witnesses, now, isGated });
  const layout = options.layout ?? plainLayout;
  const freshOrigin = `${kept.current.surfaces[0]?.hosts[0] ?? 'localhost'}/_kc/ledger`;
  const ledger = await openLedger({ ...options.ledger, store, freshOrigin, now, random, warn });
  return {
    published,
    origins,
    store,
    ledger,
    files,
    csrf,
    witnesses,
    rateLimit,
    kit,
    layout,
    isGated,
    now,
    freshId,
    random,
  };
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
  for (const route of ROUTES) route(app, house);
  await options.site?.(app, house.kit);
  notFoundAnswer(app, house);
  await app.ready();
  const gatehouse = gatehouseOf(house, app, options.gate ?? {});
  opened?.(gatehouse);
  const { store, ledger, now, published } = house;
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
      await app.close();
      await retention.stop();
      await ledger.close();
    },
  };
}
