/** A ledger's public files over HTTP (docs/spec/ledger.md, *Public files*). */
import { entriesPath, tilePath } from '@kiwiconsent/ledger';
import { numbered } from './handover-files.ts';
import { type LedgerSource, SourceAway } from './ledger-source.ts';

/** How long one file may take, in milliseconds. */
const PATIENCE = 60_000;

/** `said` is the ledger's own address, or that of the site it is on. Throws `SourceAway` where it does not answer. */
export async function ledgerAtUrl(said: string): Promise<LedgerSource> {
  const base = prefixOf(said);
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const address = `${base}/${path}`;
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
      if (response.status === 404) return undefined;
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      throw new SourceAway(`${address} cannot be read: ${reasonOf(error)}`);
    }
  };
  const text = async (path: string): Promise<string> => new TextDecoder().decode(await read(path));
  // One checkpoint for the whole check: the ledger may grow meanwhile.
  const checkpoint = await text('checkpoint');
  if (checkpoint === '') throw new SourceAway(`${base}/checkpoint is not there`);
  return {
    name: base,
    files: {
      checkpoint: async () => checkpoint,
      tile: (at) => read(tilePath(at)),
      entries: (at) => read(entriesPath(at)),
      hasLeafTiles: true,
    },
    key: (await text('key')).trim(),
    handovers: await numbered((number) => text(`handover/${number}`)),
    older: [],
    close: async () => {},
  };
}

function prefixOf(said: string): string {
  let url: URL;
  try {
    url = new URL(said);
  } catch {
    throw new SourceAway(`${said} is no address`);
  }
  return `${url.origin}${url.pathname === '/' ? '/_kc/ledger' : url.pathname.replace(/\/$/, '')}`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
