/** Opens and makes everything that routes use: policies, files, keys, ledger. */
import { randomBytes } from 'node:crypto';
import { openSending } from './checkpoints/send-checkpoints.ts';
import { csrfWith } from './csrf/csrf.ts';
import { accountAssertions } from './door/account-assertions.ts';
import { DEFAULT_A_MINUTE, openRateLimit } from './door/rate-limit.ts';
import { witnessTokens } from './door/witness-tokens.ts';
import type { House } from './house.ts';
import { makeKit } from './kit/make-kit.tsx';
import { plainLayout } from './kit/plain-layout.tsx';
import { openLedger } from './ledger/open-ledger.ts';
import type { ServerOptions } from './options.ts';
import { readPageFiles } from './page/page-files.ts';
import { publish } from './publish/published.ts';
import { unpublished } from './publish/published-alone.ts';
import { withStandIns } from './publish/with-stand-ins.ts';
import { pooled } from './randomness.ts';
import { originsOf } from './security/origins.ts';

/** `warn` is told of what must be mended and does not stop the work. */
export async function furnish(options: ServerOptions, warn: (error: Error) => void): Promise<House> {
  const { store, now = () => new Date() } = options;
  const random = pooled(options.random ?? randomBytes);
  const freshId = (): string => random(16).toString('base64url');
  const files = await readPageFiles(options.pageFolder);
  const isReportOnly = options.mode === 'report-only';
  const { policies } = options;
  const kept = await (isReportOnly ? unpublished(policies, store) : publish(policies, store, now()));
  const origins = originsOf(kept.current, options.origins, options.hostAliases);
  const published = { ...kept, judged: withStandIns(kept.current, origins.standsFor) };
  const isGated = options.gate !== undefined;
  const key = await store.keys.take('csrf', random(32).toString('base64url'));
  const csrf = csrfWith(key, random);
  const witnesses = witnessTokens(await store.keys.take('witness', random(32).toString('base64url')));
  const ownSecret = await store.keys.take('account', random(32).toString('base64url'));
  const accounts = accountAssertions(options.accountSecret ?? ownSecret, random);
  const rateLimit = openRateLimit(options.rateLimit ?? DEFAULT_A_MINUTE, random);
  const kit = makeKit({
    published,
    origins,
    files,
    csrf,
    witnesses,
    accounts,
    now,
    isGated,
    isReportOnly,
  });
  const layout = options.layout ?? plainLayout;
  const freshOrigin = `${kept.current.surfaces[0]?.hosts[0] ?? 'localhost'}/_kc/ledger`;
  const ledger = await openLedger({ ...options.ledger, store, freshOrigin, now, random, warn });
  const { destinations = [], everyMs = 0 } = options.checkpoints ?? {};
  const sending = openSending({ store, destinations, everyMs, now, warn });
  return {
    published,
    origins,
    store,
    ledger,
    sending,
    files,
    csrf,
    witnesses,
    accounts,
    rateLimit,
    kit,
    layout,
    isGated,
    isReportOnly,
    now,
    freshId,
    random,
  };
}
