/** The streams between a site's body and the visitor: undone compression, the rewrite, compression again. */
import type { Duplex } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { varying } from '../headers/caching.ts';
import { decompress } from '../headers/decompress.ts';
import type { Field } from '../headers/field.ts';
import { transformOf } from '../rewrite/rewrite-transform.ts';
import type { Passed } from './passage.ts';

/** How a rewritten body goes out again: compressed where it came compressed and the visitor takes it. */
export type Outgoing = 'gzip' | 'br' | 'identity';

export function outgoingFor({ rewrite, codings }: Passed, accepts: string): Outgoing {
  if (rewrite === undefined || codings.length === 0) return 'identity';
  if (takes(accepts, 'gzip')) return 'gzip';
  return takes(accepts, 'br') ? 'br' : 'identity';
}

function takes(accepts: string, coding: string): boolean {
  return accepts.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    return name === coding && !parameters.some((each) => /^q=0(?:\.0*)?$/.test(each));
  });
}

/** The fields that go with it. */
export function withOutgoing(fields: readonly Field[], outgoing: Outgoing): readonly Field[] {
  if (outgoing === 'identity') return fields;
  return varying([...fields, ['Content-Encoding', outgoing]], ['Accept-Encoding']);
}

/** First to last; empty where the body goes on as it comes. */
export function bodyStreams({ rewrite, codings }: Passed, outgoing: Outgoing): readonly Duplex[] {
  if (rewrite === undefined) return [];
  return [...codings.map(decompress), transformOf(rewrite), ...compressors(outgoing)];
}

/** Fast rather than small, and nothing that has come waits for what has not. */
function compressors(outgoing: Outgoing): readonly Duplex[] {
  if (outgoing === 'gzip') return [createGzip({ level: 1, flush: constants.Z_SYNC_FLUSH })];
  if (outgoing === 'identity') return [];
  return [
    createBrotliCompress({
      flush: constants.BROTLI_OPERATION_FLUSH,
      params: { [constants.BROTLI_PARAM_QUALITY]: 3 },
    }),
  ];
}
