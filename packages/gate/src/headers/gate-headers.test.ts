import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../csp/content-security-policy.ts';
import { NOW, visit } from '../fixture/garden.ts';
import { type Field, valuesOf } from './field.ts';
import { type Gated, type GateOptions, gateHeaders } from './gate-headers.ts';
import { gateRequest } from './gate-request.ts';

const HTML: Field = ['Content-Type', 'text/html; charset=utf-8'];

function gated(
  choice: string,
  fields: readonly Field[],
  more: Partial<GateOptions> = {},
  request: readonly Field[] = [],
  status = 200,
): Gated {
  const options: GateOptions = {
    ...visit(choice),
    now: NOW,
    mode: 'visitor',
    reports: '/_kc/reports',
    ours: { files: '/_kc/', styles: ["'sha256-ours'"] },
    state: 'abc',
    ...more,
  };
  return gateHeaders(options, { method: 'GET', status, fields, requestFields: request });
}
const one = ({ fields }: Gated, name: string): string => valuesOf(fields, name).join(' | ');

describe('the policy of this visitor’s verdicts', () => {
  test('ENF-4: it names the hosts of what is allowed, and no other', () => {
    expect(contentSecurityPolicy(visit('silent'), '')).not.toContain('video.example');
    expect(contentSecurityPolicy(visit('external'), '')).toContain('video.example:*');
    expect(contentSecurityPolicy(visit('external'), '')).not.toContain('billboard.example');
    expect(contentSecurityPolicy(visit('everything'), '')).toContain('*.scopecdn.example:*');
  });

  test('ENF-4: it stands beside the site’s own, which stays', () => {
    const own = "script-src 'self' 'nonce-n1'; object-src 'none'";
    const found = gated('silent', [HTML, ['Content-Security-Policy', own]]);
    const [first, second] = valuesOf(found.fields, 'content-security-policy');
    expect(first).toBe(own);
    expect(second).toContain("default-src 'self' www.garden.example:*");
    expect(found.nonce).toBe('n1');
  });

  test('the site’s own policy gets room for our files where it leaves none, and for nothing else', () => {
    const found = gated('silent', [
      HTML,
      [
        'content-security-policy',
        "default-src 'none'; style-src 'nonce-a'; report-uri https://evil.example/r",
      ],
    ]);
    expect(valuesOf(found.fields, 'content-security-policy')[0]).toBe(
      "default-src 'none'; style-src 'nonce-a' https://www.garden.example/_kc/ 'sha256-ours'; script-src https://www.garden.example/_kc/; connect-src https://www.garden.example/_kc/",
    );
    expect(found.held.map(({ host }) => host)).toEqual(['evil.example']);
  });

  test('a hash is not added where it would switch the site’s own inline style off', () => {
    const own = "style-src 'self' 'unsafe-inline'";
    expect(
      valuesOf(
        gated('silent', [HTML, ['Content-Security-Policy', own]]).fields,
        'content-security-policy',
      )[0],
    ).toBe(own);
  });

  test('for a page that is the same for everyone it names all that a grant can release', () => {
    expect(one(gated('silent', [HTML], { mode: 'shared' }), 'content-security-policy')).toContain(
      'video.example',
    );
  });

  test('report-only holds nothing and reports everything', () => {
    const fields: readonly Field[] = [
      HTML,
      ['Set-Cookie', 'evil=1'],
      ['Link', '<https://evil.example/a.js>; rel=preload; as=script'],
      ['Content-Security-Policy', "img-src 'self'; report-uri https://evil.example/r"],
    ];
    const found = gated('silent', fields, { reportOnly: true });
    expect(one(found, 'content-security-policy')).toBe("img-src 'self'; report-uri https://evil.example/r");
    expect(one(found, 'content-security-policy-report-only')).toContain('default-src');
    expect(one(found, 'set-cookie')).toBe('evil=1');
    expect(one(found, 'link')).toContain('evil.example');
    expect(found.held).toHaveLength(2);
    expect(found.cookies.map(({ kind }) => kind)).toEqual(['held']);
  });
});

describe('headers that ask the network for something', () => {
  test('LAW-2, T-25: a preload or preconnect of a held host goes, the site’s own stays', () => {
    const value =
      '</a.css>; rel=preload; as=style, <https://evil.example>; rel="preconnect", <https://evil.example/>; rel=canonical';
    expect(one(gated('silent', [HTML, ['Link', value]]), 'link')).toBe(
      '</a.css>; rel=preload; as=style, <https://evil.example/>; rel=canonical',
    );
  });

  test('LAW-2: reports go to nobody who may not have them', () => {
    const found = gated('silent', [
      HTML,
      ['Reporting-Endpoints', 'a="https://evil.example/r", b="/own"'],
      [
        'Report-To',
        '{"group":"x","max_age":1,"endpoints":[{"url":"https://evil.example/r"}]}, {"group":"y","max_age":1,"endpoints":[{"url":"/own"}]}',
      ],
      ['NEL', '{"report_to":"x","max_age":1}'],
    ]);
    expect(one(found, 'reporting-endpoints')).toBe('b="/own" | kc="/_kc/reports"');
    expect(one(found, 'report-to')).toBe('{"group":"y","max_age":1,"endpoints":[{"url":"/own"}]}');
  });

  test('a refresh or speculation rules from elsewhere go', () => {
    const found = gated('silent', [
      HTML,
      ['Refresh', '3; url=https://evil.example/'],
      ['Speculation-Rules', '"https://evil.example/r.json"'],
    ]);
    expect(one(found, 'refresh') + one(found, 'speculation-rules')).toBe('');
    expect(one(gated('silent', [HTML, ['Refresh', '3; url=/own']]), 'refresh')).toBe('3; url=/own');
  });

  test('ENF-8: what follows people is off, and what the site says itself stays', () => {
    const found = one(
      gated('silent', [HTML, ['Permissions-Policy', 'camera=(), storage-access=*']]),
      'permissions-policy',
    );
    expect(found).toBe('camera=(), storage-access=*, browsing-topics=()');
  });

  test('BRW-7, T-40: a withdrawal never clears the whole site’s data', () => {
    for (const choice of ['silent', 'refused', 'everything']) {
      expect(one(gated(choice, [HTML]), 'clear-site-data')).toBe('');
    }
  });
});

describe('caching', () => {
  test('ENF-6, T-21: a page made for one visitor is private, whatever the site says of it', () => {
    const fields: readonly Field[] = [
      HTML,
      ['Cache-Control', 'public, s-maxage=600'],
      ['Surrogate-Control', 'max-age=600'],
      ['ETag', '"v1"'],
      ['Last-Modified', 'x'],
    ];
    const found = gated('silent', fields);
    expect(one(found, 'cache-control')).toBe('private, no-cache');
    expect(one(found, 'surrogate-control') + one(found, 'last-modified')).toBe('');
    expect(one(found, 'vary')).toBe('Cookie, Sec-GPC, Sec-Fetch-Dest, X-Requested-With');
    expect(one(found, 'etag')).toBe('W/"v1.kc-abc"');
  });

  test('a page that is the same for everyone keeps the site’s own rules', () => {
    const found = gated('silent', [HTML, ['Cache-Control', 'public, max-age=60']], { mode: 'shared' });
    expect(one(found, 'cache-control')).toBe('public, max-age=60');
    expect(one(found, 'vary')).toBe('Sec-Fetch-Dest, X-Requested-With');
  });

  test('ENF-6: what a frame or a script asked for is never kept as the page for everyone', () => {
    const request: readonly Field[] = [['Sec-Fetch-Dest', 'empty']];
    const found = gated(
      'silent',
      [HTML, ['Cache-Control', 'public, max-age=60']],
      { mode: 'shared' },
      request,
    );
    expect(one(found, 'cache-control')).toBe('private, no-cache');
  });

  test('a name stands in Vary once', () => {
    const found = gated('silent', [HTML, ['Vary', 'Accept-Encoding, cookie'], ['Vary', 'Cookie']]);
    expect(one(found, 'vary')).toBe('Accept-Encoding, cookie, Sec-GPC, Sec-Fetch-Dest, X-Requested-With');
    expect(one(gated('silent', [HTML, ['Vary', '*']]), 'vary')).toBe('*');
  });

  test.each(['worker', 'sharedworker', 'serviceworker'])(
    'ENF-4: the script of a %s comes with the policy that holds it, and is asked for anew each time',
    (destination) => {
      const request: readonly Field[] = [['Sec-Fetch-Dest', destination]];
      const script: readonly Field[] = [
        ['Content-Type', 'text/javascript'],
        ['Cache-Control', 'public, max-age=600'],
        ['ETag', '"v1"'],
      ];
      const found = gated('silent', script, {}, request);
      expect(found.body).toBe('same');
      expect(one(found, 'content-security-policy')).toContain("default-src 'self'");
      expect(one(found, 'content-security-policy')).not.toContain('video.example');
      expect(one(found, 'cache-control')).toBe('private, no-cache');
      const again = gateRequest(visit('silent'), [...request, ['If-None-Match', '"v1"']], 'abc', ['gzip']);
      expect(valuesOf(again.fields, 'if-none-match')).toEqual([]);
      expect(one(gated('silent', script), 'content-security-policy')).toBe('');
    },
  );

  test('T-21: a page kept from before a withdrawal, or from before the gate, is never still good', () => {
    const asked = (tags: string): string =>
      valuesOf(
        gateRequest(
          visit('silent'),
          [
            ['Accept', 'text/html'],
            ['If-None-Match', tags],
            ['If-Modified-Since', 'x'],
          ],
          'abc',
          ['gzip'],
        ).fields,
        'if-none-match',
      ).join();
    expect(asked('W/"v1.kc-abc"')).toBe('W/"v1"');
    expect(asked('W/"v1.kc-before"')).toBe('');
    expect(asked('"v1"')).toBe('');
    const still = gated(
      'silent',
      [
        ['ETag', '"v1"'],
        ['Cache-Control', 'public'],
      ],
      {},
      [['If-None-Match', 'W/"v1.kc-abc"']],
      304,
    );
    expect(one(still, 'etag')).toBe('W/"v1.kc-abc"');
    expect(one(still, 'cache-control')).toBe('private, no-cache');
    expect(still.body).toBe('same');
  });
});

describe('which bodies are rewritten', () => {
  test('HTML is, and says nothing about other bytes; the rest goes on as it is', () => {
    const found = gated('silent', [HTML, ['Content-Length', '9'], ['Content-Encoding', 'br, gzip']]);
    expect([found.body, found.codings]).toEqual(['rewritten', ['gzip', 'br']]);
    expect(one(found, 'content-length') + one(found, 'content-encoding')).toBe('');
    const image = gated('silent', [
      ['Content-Type', 'image/png'],
      ['Content-Length', '9'],
      ['ETag', '"a"'],
    ]);
    expect(image.body).toBe('same');
    expect(image.fields).toEqual([
      ['Content-Type', 'image/png'],
      ['Content-Length', '9'],
      ['ETag', '"a"'],
    ]);
  });

  test('what cannot be read is passed on, and held by the policy alone', () => {
    for (const fields of [
      [HTML, ['Content-Encoding', 'exotic']],
      [['Content-Type', 'application/xhtml+xml']],
      [['Content-Type', 'text/html; charset=iso-2022-kr']],
    ] as Field[][]) {
      const found = gated('silent', fields);
      expect(found.body).toBe('same');
      expect(one(found, 'content-security-policy')).toContain('default-src');
    }
    expect(gated('silent', [HTML], {}, [], 206).body).toBe('same');
  });

  test('a frame gets the guard alone, a fragment for a script gets nothing of ours', () => {
    const placing = (destination: string): string =>
      gated('silent', [HTML], {}, [['Sec-Fetch-Dest', destination]]).placing;
    expect(['document', 'iframe', 'empty'].map(placing)).toEqual(['page', 'frame', 'fragment']);
  });

  test('what is written anew in UTF-8 says so', () => {
    expect(one(gated('silent', [['Content-Type', 'text/html; charset=Shift_JIS']]), 'content-type')).toBe(
      'text/html; charset=utf-8',
    );
    expect(one(gated('silent', [['Content-Type', 'text/html; charset=windows-1252']]), 'content-type')).toBe(
      'text/html; charset=windows-1252',
    );
  });
});
