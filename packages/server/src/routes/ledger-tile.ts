/**
 * `GET /_kc/ledger/tile/…`: tiles of hashes and bundles of entries (docs/spec/ledger.md, *Public files*). A path is
 * written in one way; any other is not there.
 *
 * Errors: KC-H11, also for what the ledger does not have yet.
 */
import { encodeEntries, readTilePath, TILE_WIDTH, type TilePath } from '@kiwiconsent/ledger';
import type { Ledger } from '@kiwiconsent/store';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../errors.ts';
import type { House } from '../house.ts';
import { tileBytes } from '../ledger/tile-bytes.ts';
import { FOR_EVER } from './files.ts';

const schema = { summary: 'A tile or a bundle of entries', params: Type.Object({ '*': Type.String() }) };

/** A part at the right edge never changes either, but soon nobody asks for it again. */
const SOON_FULL = 'public, max-age=60';

async function bytesAt(ledger: Ledger, at: TilePath): Promise<Uint8Array | undefined> {
  if (at.kind === 'tile') return tileBytes(ledger, at);
  const from = at.index * TILE_WIDTH;
  const entries = await ledger.entries(from, from + at.width);
  return entries.length === at.width ? encodeEntries(entries) : undefined;
}

export function ledgerTileRoute(app: FastifyInstance, { store }: House): void {
  app.get<{ Params: { '*': string } }>('/_kc/ledger/tile/*', { schema }, async (request, reply) => {
    const at = readTilePath(`tile/${request.params['*']}`);
    const bytes = at && (await bytesAt(store.ledger, at));
    if (!bytes) throw notFound();
    reply.headers({
      'cache-control': at.width === TILE_WIDTH ? FOR_EVER : SOON_FULL,
      'access-control-allow-origin': '*',
    });
    return reply.type('application/octet-stream').send(bytes);
  });
}
