import { brotliCompressSync, constants } from 'node:zlib';

/** How many bytes brotli sends for `content`, at its best quality. */
export function brotliSize(content: string | Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(content, { params }).length;
}

/** What `whole` costs more than `part` on the wire: for something that stands in the middle of a page. */
export function brotliDifference(whole: string, part: string): number {
  return brotliSize(whole) - brotliSize(part);
}
