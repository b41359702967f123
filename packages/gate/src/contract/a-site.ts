/** A site that nobody wrote for us, for tests: one answer for each thing that the gate must carry well. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Field } from '../headers/field.ts';

export interface SiteAnswer {
  readonly status: number;
  readonly fields: readonly Field[];
  /** Sent one after the other, each with a pause before it; an `Error` breaks off. */
  readonly body: readonly (string | Uint8Array | Error)[];
}

export const PAGE = `<!doctype html>
<html><head><title>Tuin</title><script src="https://eu.tally.example/t.js"></script></head>
<body><h1>Tuin</h1><iframe src="https://video.example/embed/1" width="320"></iframe><script src="/own.js"></script>
</body></html>
`;

const HTML: Field = ['Content-Type', 'text/html; charset=utf-8'];
const PICTURE = Uint8Array.from({ length: 2048 }, (_, at) => at % 256);

/** What the site answers; `seen` is what reached it. */
export function siteAnswer(path: string, seen: readonly Field[]): SiteAnswer {
  const asked = (name: string): string =>
    seen.flatMap(([each, value]) => (each.toLowerCase() === name ? [value] : [])).join('; ');
  switch (path.replace(/\?.*/, '')) {
    case '/':
      return { status: 200, fields: [HTML], body: [PAGE] };
    case '/tagged':
      return asked('if-none-match').includes('"v1"')
        ? { status: 304, fields: [['ETag', '"v1"']], body: [] }
        : {
            status: 200,
            fields: [HTML, ['ETag', '"v1"'], ['Cache-Control', 'public, max-age=600']],
            body: [PAGE],
          };
    case '/gzip':
      return { status: 200, fields: [HTML, ['Content-Encoding', 'gzip']], body: [gzipSync(PAGE)] };
    case '/br':
      return { status: 200, fields: [HTML, ['Content-Encoding', 'br']], body: [brotliCompressSync(PAGE)] };
    case '/picture':
      return {
        status: 200,
        fields: [
          ['Content-Type', 'image/png'],
          ['Content-Length', '2048'],
          ['Cache-Control', 'public, max-age=600'],
        ],
        body: [PICTURE],
      };
    case '/part':
      return {
        status: 206,
        fields: [
          ['Content-Type', 'video/mp4'],
          ['Content-Range', 'bytes 10-19/2048'],
          ['Content-Length', '10'],
        ],
        body: [PICTURE.subarray(10, 20)],
      };
    case '/seen':
      return { status: 200, fields: [['Content-Type', 'application/json']], body: [JSON.stringify(seen)] };
    case '/cookies':
      return {
        status: 302,
        fields: [
          ['Location', '/'],
          ['Set-Cookie', 'session_id=1; Path=/; HttpOnly'],
          ['Set-Cookie', '_bbid=2; Path=/; Max-Age=100'],
          ['Set-Cookie', 'stranger=3'],
        ],
        body: [],
      };
    case '/slow':
      return { status: 200, fields: [HTML], body: ['<!doctype html><title>1</title><p>first', '<p>second'] };
    case '/broken':
      return { status: 200, fields: [HTML], body: ['<!doctype html><p>first', new Error('broke')] };
    case '/empty':
      return { status: 204, fields: [], body: [] };
    default:
      return { status: 404, fields: [HTML], body: ['<!doctype html><p>Niets hier'] };
  }
}
