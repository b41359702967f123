import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import type { Coding } from './content-coding.ts';

/** Since Node 22.15. */
const zstd = (zlib as { readonly createZstdDecompress?: () => Transform }).createZstdDecompress;

/** What this Node can undo. */
export const READABLE: readonly Coding[] = [
  'gzip',
  'deflate',
  'br',
  ...(zstd === undefined ? [] : (['zstd'] as const)),
];

/**
 * Undoes one coding, chunk by chunk: what has come goes out without waiting for the rest. A body cut short gives what
 * there was, as a browser does.
 */
export function decompress(coding: Coding): Transform {
  switch (coding) {
    case 'br':
      return zlib.createBrotliDecompress({
        flush: zlib.constants.BROTLI_OPERATION_FLUSH,
        finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH,
      });
    case 'zstd':
      if (zstd === undefined)
        throw new Error('KC-G01: zstd is not in this Node; ask the upstream for gzip or br');
      return zstd();
    case 'deflate':
      return zlib.createInflate({
        flush: zlib.constants.Z_SYNC_FLUSH,
        finishFlush: zlib.constants.Z_SYNC_FLUSH,
      });
    default:
      return zlib.createGunzip({
        flush: zlib.constants.Z_SYNC_FLUSH,
        finishFlush: zlib.constants.Z_SYNC_FLUSH,
      });
  }
}
