import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { silent } from '../fixture/policy.ts';
import { decompress } from '../headers/decompress.ts';
import { rewriteStream } from './rewrite-stream.ts';
import { rewriteTransform } from './rewrite-transform.ts';

const HTML = `<p>${'words '.repeat(5000)}</p><img src=//evil.test/a>`;
const options = { ...silent, charset: 'utf-8' };

async function through(bytes: Uint8Array, ...steps: readonly Transform[]): Promise<string> {
  const out: Buffer[] = [];
  const sink = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      out.push(chunk);
      done();
    },
  });
  sink.resume();
  await pipeline([Readable.from([bytes.subarray(0, 100), bytes.subarray(100)]), ...steps, sink]);
  return Buffer.concat(out).toString('utf8');
}

describe('streams', () => {
  test.each([
    ['gzip', gzipSync(HTML)],
    ['deflate', deflateSync(HTML)],
    ['br', brotliCompressSync(HTML)],
  ] as const)('a body in %s is undone, and held', async (coding, body) => {
    const out = await through(body, decompress(coding), rewriteTransform(options));
    expect(out).toBe(HTML.replace('<img ', '<img data-kc="" data-kc-held="undeclared" data-kc-'));
  });

  test('a compressed body that breaks off gives what there was, and nothing that is held', async () => {
    const body = gzipSync(`${HTML}${Math.random()}`);
    const out = await through(
      body.subarray(0, body.length - 9),
      decompress('gzip'),
      rewriteTransform(options),
    );
    expect(out.startsWith('<p>words ')).toBe(true);
    expect(out).not.toContain(' src=//evil.test');
  });

  test('the Web stream says the same as the Node stream', async () => {
    const source = new Blob([HTML]).stream() as unknown as ReadableStream<Uint8Array>;
    const web = await new Response(source.pipeThrough(rewriteStream(options)) as unknown as BodyInit).text();
    expect(web).toBe(await through(Buffer.from(HTML), rewriteTransform(options)));
  });

  test('an error of the source is the stream’s, after what was good', async () => {
    const source = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('<p>good</p><img src=//evil.test'));
      },
      pull(controller) {
        controller.error(new Error('the upstream broke off'));
      },
    });
    const reader = source.pipeThrough(rewriteStream(options)).getReader();
    const first = await reader.read().catch(() => undefined);
    if (first !== undefined) expect(new TextDecoder().decode(first.value)).toBe('<p>good</p>');
    await expect(reader.read()).rejects.toThrow('the upstream broke off');
  });
});
