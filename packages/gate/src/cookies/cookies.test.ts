import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { garden, NOW, visit } from '../fixture/garden.ts';
import { filterCookieHeader } from './cookie-header.ts';
import { expireCookies, MOST_LINES } from './expire-cookies.ts';
import { filterSetCookie } from './set-cookie.ts';

const COOKIES = '_tly_1=a; session_id=s; csrf_token=c; cookie_consent=v; evil=e; VISITOR_X=1';
const namesIn = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.map((line) => line.split('=')[0] ?? '')),
];

describe('a withdrawal', () => {
  test('WD-4, T-4: expires what the policy refused, over every domain, path and partition it can have', () => {
    const lines = expireCookies(visit('refused', 'https://a.www.garden.example/shop/bikes/1'), '_tly_1=a');
    for (const path of ['/', '/shop', '/shop/', '/shop/bikes', '/shop/bikes/', '/shop/bikes/1']) {
      for (const domain of [
        '',
        '; Domain=a.www.garden.example',
        '; Domain=www.garden.example',
        '; Domain=garden.example',
      ]) {
        for (const partition of ['', '; Partitioned']) {
          expect(lines).toContain(
            `_tly_1=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=${path}${domain}; Secure${partition}`,
          );
        }
      }
    }
  });

  test('WD-11: session, csrf token and the choice itself survive, and so does what nobody declared', () => {
    expect(namesIn(expireCookies(visit('refused'), COOKIES))).toEqual(['_tly_1', 'VISITOR_X']);
  });

  test('nothing is expired that is allowed', () => {
    expect(namesIn(expireCookies(visit('everything'), COOKIES))).toEqual([]);
    expect(namesIn(expireCookies(visit('external'), COOKIES))).toEqual(['_tly_1']);
  });

  test('what does not fit in one response is cut, the likeliest places first', () => {
    const many = Array.from({ length: 60 }, (_, at) => `_tly_${at}=1`).join('; ');
    const lines = expireCookies(visit('refused', 'https://www.garden.example/a/b/c/d/e'), many);
    expect(lines).toHaveLength(MOST_LINES);
    expect(namesIn(lines)).toHaveLength(60);
  });

  test('a site without TLS gets no line that its browser would refuse', () => {
    const lines = expireCookies(visit('refused', 'http://127.0.0.1:8080/'), '_tly_1=a');
    expect(lines).toEqual(['_tly_1=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/']);
  });
});

describe('properties', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z_]{1,9}=[a-z;= ]{0,20}$/));

  test('ENF-13: no text as a Set-Cookie passes a name that the policy does not have', () => {
    fc.assert(
      fc.property(text, (value) => {
        const judged = filterSetCookie(visit('everything'), value, NOW);
        const isDeclared = garden.technologies.some(
          ({ kind, name }) =>
            kind === 'cookie' &&
            (name.endsWith('*') ? judged.name.startsWith(name.slice(0, -1)) : name === judged.name),
        );
        const isRemoval = /;\s*(?:max-age|expires)/i.test(value);
        expect(judged.kind === 'held' || isDeclared || isRemoval).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('P6: what the application reads is a part of what the browser sent, and filtering twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(text).map((parts) => ['session_id=1', ...parts].join('; ')),
        (value) => {
          const once = filterCookieHeader(visit('silent'), value).value;
          expect(filterCookieHeader(visit('silent'), once)).toEqual({ value: once, held: [] });
          for (const pair of once.split('; ')) expect(value).toContain(pair);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('P40: no cookie lives longer than the policy says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (seconds) => {
        const judged = filterSetCookie(visit('silent'), `cookie_consent=v; Max-Age=${seconds}`, NOW);
        const life = judged.kind === 'held' ? '' : (/Max-Age=(\d+)/.exec(judged.value)?.[1] ?? '');
        expect(Number(life)).toBeLessThanOrEqual(181 * 86_400);
        expect(judged.kind === 'cut').toBe(seconds > 181 * 86_400);
      }),
    );
  });
});
