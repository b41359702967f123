import { Transform, type TransformCallback } from 'node:stream';
import { openRewrite, type Rewrite } from './open-rewrite.ts';
import type { RewriteOptions } from './options.ts';

/** The rewrite as a Node stream. Bytes go out as soon as they are judged. */
export function rewriteTransform(options: RewriteOptions): Transform {
  return transformOf(openRewrite(options));
}

export function transformOf(rewrite: Rewrite): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      answer(() => rewrite.write(chunk), done);
    },
    flush(done) {
      answer(() => rewrite.end(), done);
    },
  });
}

/** What goes wrong here ends this one response, and nothing else. */
function answer(work: () => Uint8Array, done: TransformCallback): void {
  let ready: Uint8Array;
  try {
    ready = work();
  } catch (problem) {
    done(problem instanceof Error ? problem : new Error(String(problem)));
    return;
  }
  done(null, ready.length > 0 ? Buffer.from(ready.buffer, ready.byteOffset, ready.length) : undefined);
}
