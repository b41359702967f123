import { Transform } from 'node:stream';
import { openRewrite } from './open-rewrite.ts';
import type { RewriteOptions } from './options.ts';

/** The rewrite as a Node stream. Bytes go out as soon as they are judged. */
export function rewriteTransform(options: RewriteOptions): Transform {
  const rewrite = openRewrite(options);
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      const ready = rewrite.write(chunk);
      done(null, ready.length > 0 ? Buffer.from(ready.buffer, ready.byteOffset, ready.length) : undefined);
    },
    flush(done) {
      done(null, Buffer.from(rewrite.end()));
    },
  });
}
