/** What the environment says: of evidence to every program that starts a server, of the mode to the command. */
import { join } from 'node:path';
import { checkpointsFrom } from './checkpoints/read-destinations.ts';
import { badMode, badRateLimit, shortAccountSecret } from './errors.ts';
import type { Mode, ServerOptions } from './options.ts';

/** Beside the database: the last checkpoint that was seen. */
const SEEN_FILE = 'ledger.checkpoint';

const SHORTEST_SECRET = 32;

/**
 * `KIWICONSENT_LEDGER_KEY`: a file with the ledger's key instead of the one in the store. `KIWICONSENT_RATE_LIMIT`:
 * decisions a minute from one address, or `off`. `KIWICONSENT_CHECKPOINT_…`: where checkpoints go
 * (docs/operate/checkpoints.md). `KIWICONSENT_ACCOUNT_SECRET`: shared with a site that says who is signed in
 * (docs/spec/http-api.md §1). Throws `KC-H54` to `KC-H56` for what cannot be meant.
 */
export function evidenceFrom(
  environment: Readonly<Record<string, string | undefined>>,
  dataFolder: string,
): Pick<ServerOptions, 'ledger' | 'rateLimit' | 'checkpoints' | 'accountSecret'> {
  const { KIWICONSENT_LEDGER_KEY: keyFile = '', KIWICONSENT_RATE_LIMIT: limit = '' } = environment;
  if (limit !== '' && limit !== 'off' && !/^[1-9]\d{0,6}$/.test(limit)) throw badRateLimit(limit);
  const checkpoints = checkpointsFrom(environment);
  const { KIWICONSENT_ACCOUNT_SECRET: accountSecret = '' } = environment;
  if (accountSecret !== '' && accountSecret.length < SHORTEST_SECRET) throw shortAccountSecret();
  return {
    ledger: { seenFile: join(dataFolder, SEEN_FILE), ...(keyFile !== '' && { keyFile }) },
    ...(accountSecret !== '' && { accountSecret }),
    ...(checkpoints.destinations.length > 0 && { checkpoints }),
    ...(limit !== '' && { rateLimit: limit === 'off' ? ('off' as const) : Number(limit) }),
  };
}

/** `KIWICONSENT_MODE`: `report-only`, or `hold` where it is not said. Throws `KC-H57` for anything else. */
export function modeFrom(environment: Readonly<Record<string, string | undefined>>): Mode {
  const { KIWICONSENT_MODE: mode = '' } = environment;
  if (mode !== '' && mode !== 'hold' && mode !== 'report-only') throw badMode(mode);
  return mode || 'hold';
}
