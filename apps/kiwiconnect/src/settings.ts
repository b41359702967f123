/**
 * What the environment decides: `PORT`, `HOST`, `ORIGIN`, `KIWICONSENT_DATA`, `KIWICONSENT_DATABASE`,
 * `KIWICONSENT_LEDGER_KEY`, `KIWICONSENT_RATE_LIMIT`, `KIWICONSENT_CHECKPOINT_…`,
 * `KIWICONSENT_ACCOUNT_SECRET`. Read once, all of it checked.
 */
import { resolve } from 'node:path';
import { evidenceFrom, type ServerOptions } from '@kiwiconsent/server';

export interface Settings {
  readonly port: number;
  /** The address to listen on; 127.0.0.1 is this machine only. */
  readonly host: string;
  readonly dataFolder: string;
  /** `postgres://…`; '' for SQLite in the data folder. */
  readonly database: string;
  /** The ledger's key and memory, where its checkpoints go, and how much one address may send. */
  readonly evidence: Pick<ServerOptions, 'ledger' | 'rateLimit' | 'checkpoints' | 'accountSecret'>;
  /** The site's own origins; the first is the one to tell people. */
  readonly origins: readonly string[];
}

export type ReadSettings =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'issue'; readonly sentence: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** Every address of this machine: nobody can open it in a browser, so it is no origin. */
const ANY_HOST: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

function originsFor(host: string, port: number, given: string | undefined): readonly string[] {
  const here = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  const named =
    ANY_HOST.has(host) || host === '127.0.0.1' || host === 'localhost' ? [] : [`http://${host}:${port}`];
  const own = (given ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);
  return [...own, ...here, ...named];
}

export function readSettings(environment: Environment, folder: string): ReadSettings {
  const {
    PORT: port = '8080',
    HOST: host = '127.0.0.1',
    KIWICONSENT_DATA: data = './data',
    ORIGIN,
  } = environment;
  const number = /^\d{1,5}$/.test(port) ? Number(port) : Number.NaN;
  if (!(number >= 1 && number <= 65_535)) {
    return { kind: 'issue', sentence: `PORT is "${port}": write a number from 1 to 65535.` };
  }
  const dataFolder = resolve(folder, data);
  try {
    return {
      kind: 'settings',
      settings: {
        port: number,
        host,
        dataFolder,
        database: environment['KIWICONSENT_DATABASE'] ?? '',
        evidence: evidenceFrom(environment, dataFolder),
        origins: originsFor(host, number, ORIGIN),
      },
    };
  } catch (error) {
    return { kind: 'issue', sentence: error instanceof Error ? error.message : String(error) };
  }
}
