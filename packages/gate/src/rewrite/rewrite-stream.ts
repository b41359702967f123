import { openRewrite, type Rewrite } from './open-rewrite.ts';
import type { RewriteOptions } from './options.ts';

/** The rewrite as a Web stream. Bytes go out as soon as they are judged; an error in the source passes on. */
export function rewriteStream(options: RewriteOptions): TransformStream<Uint8Array, Uint8Array> {
  return streamOf(openRewrite(options));
}

export function streamOf(rewrite: Rewrite): TransformStream<Uint8Array, Uint8Array> {
  const pass = (controller: TransformStreamDefaultController<Uint8Array>, bytes: Uint8Array): void => {
    if (bytes.length > 0) controller.enqueue(bytes);
  };
  return new TransformStream({
    transform: (chunk, controller) => pass(controller, rewrite.write(chunk)),
    flush: (controller) => pass(controller, rewrite.end()),
  });
}

/** The rewrite of a document that is there as a whole. */
export function rewriteHtml(options: RewriteOptions, html: string): string {
  const rewrite = openRewrite({ ...options, charset: 'utf-8' });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const first = decoder.decode(rewrite.write(new TextEncoder().encode(html)), { stream: true });
  return first + decoder.decode(rewrite.end());
}
