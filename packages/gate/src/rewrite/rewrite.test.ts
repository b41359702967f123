import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeReferences } from '../fixture/active-references.ts';
import { markup } from '../fixture/markup.ts';
import { ADDRESS, external, silent } from '../fixture/policy.ts';
import { openRewrite } from './open-rewrite.ts';
import type { RewriteOptions } from './options.ts';
import { joined } from './output.ts';
import { rewriteHtml } from './rewrite-stream.ts';

const RUNS = Number(process.env['RUNS'] ?? 2000);
const HELD = new Set(['evil.test', 'count.test', 'film.test']);

function hostOf(address: string): string {
  try {
    const { protocol, hostname } = new URL(address, ADDRESS);
    return /^https?:$/.test(protocol) ? hostname : '';
  } catch {
    return '';
  }
}

function inPieces(options: RewriteOptions, html: string, sizes: readonly number[]): string {
  const bytes = new TextEncoder().encode(html);
  const rewrite = openRewrite({ ...options, charset: 'utf-8' });
  const out: Uint8Array[] = [];
  for (let at = 0, step = 0; at < bytes.length; step += 1) {
    const size = sizes[step % sizes.length] ?? bytes.length;
    // A copy, as a stream may use its memory again.
    out.push(rewrite.write(bytes.slice(at, at + size)).slice());
    at += size;
  }
  return new TextDecoder().decode(joined([...out, rewrite.end()]));
}

const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 });
const full: RewriteOptions = {
  ...silent,
  head: '<script src=/_kc/g.js></script>',
  body: '<kc-ask>ü</kc-ask>',
  placeholder: () => '<kc-ask data-kc="placeholder">x</kc-ask>',
};

describe('properties', () => {
  test('LAW-1, LAW-2: whatever the markup, a browser finds no address in it that is held', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const left = activeReferences(rewriteHtml(silent, html)).filter((address) =>
          HELD.has(hostOf(address)),
        );
        expect(left).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('what is held is held in the same place after our own HTML went in', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const left = activeReferences(rewriteHtml(full, html)).filter((address) => HELD.has(hostOf(address)));
        expect(left).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('where the bytes are cut, nothing of the outcome changes', () => {
    fc.assert(
      fc.property(markup, sizes, (html, pieces) => {
        expect(inPieces(full, html, pieces)).toBe(inPieces(full, html, []));
      }),
      { numRuns: RUNS },
    );
  });

  test('chunks that share their memory are read as they came, and never written to', () => {
    fc.assert(
      fc.property(markup, sizes, (html, pieces) => {
        const bytes = new TextEncoder().encode(html);
        const rewrite = openRewrite({ ...full, charset: 'utf-8' });
        const out: Uint8Array[] = [];
        for (let at = 0, step = 0; at < bytes.length; step += 1) {
          const size = pieces[step % pieces.length] ?? 1;
          out.push(rewrite.write(bytes.subarray(at, at + size)).slice());
          at += size;
        }
        expect(new TextDecoder().decode(joined([...out, rewrite.end()]))).toBe(inPieces(full, html, []));
        expect(new TextDecoder().decode(bytes)).toBe(html);
      }),
      { numRuns: RUNS },
    );
  });

  test('where nothing is held every byte goes on as it came, but for what we put in', () => {
    const open: RewriteOptions = {
      ...silent,
      policy: {
        surfaces: [
          {
            id: 'website',
            hosts: ['www.own.test', 'evil.test', 'count.test', 'film.test'],
            signedIn: false,
            asksMarketing: false,
          },
        ],
        technologies: [],
      },
    };
    fc.assert(
      fc.property(markup, sizes, (html, pieces) => {
        let held = 0;
        rewriteHtml({ ...open, onHeld: () => (held += 1) }, html);
        // Broken markup makes hosts that nobody has.
        fc.pre(held === 0);
        expect(inPieces(open, html, pieces)).toBe(html);
        const placed = inPieces({ ...open, head: '<HEAD/>', body: '<BODY/>' }, html, pieces);
        expect(placed.replace('<HEAD/>', '').replace('<BODY/>', '')).toBe(html);
      }),
      { numRuns: RUNS },
    );
  });

  test('report-only changes nothing of the site’s, and reports what would be held', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const told = (reportOnly: boolean): readonly [string, number] => {
          let held = 0;
          const out = rewriteHtml({ ...silent, reportOnly, onHeld: () => (held += 1) }, html);
          return [out, held];
        };
        const [[out, reported], [, held]] = [told(true), told(false)];
        expect(out).toBe(html);
        expect(reported).toBe(held);
      }),
      { numRuns: RUNS },
    );
  });

  test('granting more never holds more', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const count = (options: RewriteOptions): number => {
          let held = 0;
          rewriteHtml({ ...options, onHeld: () => (held += 1) }, html);
          return held;
        };
        expect(count({ ...silent, choice: external })).toBeLessThanOrEqual(count(silent));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a path of the site’s own that the inventory declares', () => {
  test.each([
    ['/a/b', '<img src=/px>'],
    ['/a/b', '<img src=../px?x=1>'],
    ['/a/b', '<img src=/x/../px/1>'],
    ['/a/b', '<base href=/px/><img src=1>'],
    ['/px/', '<img src=1>'],
    ['/a/b', '<img src="https://www.own.test/px">'],
    ['/a/b', '<img srcset="/one 1x, /px 2x">'],
  ])('LAW-17: on %s, %s is held', (path, html) => {
    expect(rewriteHtml({ ...silent, address: `https://www.own.test${path}` }, html)).toContain(
      'data-kc="own-pixel"',
    );
  });

  test('what only looks like it is not', () => {
    expect(rewriteHtml(silent, '<img src=/pxy><img src=/a/px>')).toBe('<img src=/pxy><img src=/a/px>');
  });
});

describe('a policy of the document’s own', () => {
  const ours = { files: '/_kc/', styles: ["'sha256-ours'"] };
  const policyIn = (content: string, options: RewriteOptions = { ...silent, ours }): string =>
    rewriteHtml(options, `<meta http-equiv="Content-Security-Policy" content="${content}">`);

  test('leaves room for our files and styles, and for nothing else', () => {
    expect(policyIn("default-src 'none'; script-src 'sha256-own'; img-src 'self'")).toBe(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-own' https://www.own.test/_kc/; img-src 'self'; style-src https://www.own.test/_kc/ 'sha256-ours'; connect-src https://www.own.test/_kc/">`,
    );
  });

  test.each(["default-src * 'unsafe-inline'", "img-src 'self'"])('%s stays as it is', (content) => {
    expect(policyIn(content)).toContain(`content="${content}"`);
  });

  test('report-only, and a rewrite without anything of ours, change nothing', () => {
    const content = "default-src 'none'";
    for (const options of [silent, { ...silent, ours, reportOnly: true }]) {
      expect(policyIn(content, options)).toContain(`content="${content}"`);
    }
  });
});

describe('streaming', () => {
  test('the first bytes flow before the rest arrives', () => {
    const rewrite = openRewrite({ ...full, charset: 'utf-8' });
    const first = new TextDecoder().decode(
      rewrite.write(new TextEncoder().encode('<!doctype html><head><title>x</title><p>half of a sen')),
    );
    expect(first).toBe(
      '<!doctype html><head><script src=/_kc/g.js></script><title>x</title><p>half of a sen',
    );
  });

  test('an unfinished tag waits, and nothing before it does', () => {
    const rewrite = openRewrite({ ...silent, charset: 'utf-8' });
    const text = (html: string): string =>
      new TextDecoder().decode(rewrite.write(new TextEncoder().encode(html)));
    expect(text('<p>a</p><img alt="" sr')).toBe('<p>a</p>');
    expect(text('c=//evil.test/x')).toBe('');
    expect(text('>b')).toBe('<img data-kc="" data-kc-held="undeclared" alt="" data-kc-src=//evil.test/x>b');
  });

  test('a document that breaks off is passed on as far as it came', () => {
    expect(rewriteHtml(silent, '<p>a<img src=//evil.test')).toBe('<p>a<img src=//evil.test');
    expect(rewriteHtml(full, '<p>a<img src=//evil.test')).toBe(
      '<script src=/_kc/g.js></script><p>a<kc-ask>ü</kc-ask><img src=//evil.test',
    );
  });

  test('a document without a byte stays one', () => {
    expect(rewriteHtml(full, '')).toBe('');
  });

  test('a tag of many megabytes, in small pieces, takes no more than its length in time', () => {
    const rewrite = openRewrite({ ...silent, charset: 'utf-8' });
    rewrite.write(new TextEncoder().encode('<img alt="'));
    const piece = new TextEncoder().encode('x'.repeat(16_384));
    const start = performance.now();
    for (let at = 0; at < 256; at += 1) rewrite.write(piece);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
