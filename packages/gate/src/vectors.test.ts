import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filterCookieHeader } from './cookies/cookie-header.ts';
import { filterSetCookie } from './cookies/set-cookie.ts';
import { NOW, visit } from './fixture/garden.ts';
import { rewriteHtml } from './rewrite/rewrite-stream.ts';

interface Vector {
  readonly says: string;
  readonly choice: string;
  readonly in: string;
  readonly out: string;
  readonly kind: string;
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../docs/spec/vectors/gate.json', import.meta.url), 'utf8'),
) as Readonly<Record<'html' | 'places' | 'setCookie' | 'cookie', readonly Vector[]>>;

describe('the vectors of docs/spec/gate.md', () => {
  test.each(vectors.html)('ENF-2: $says', ({ choice, in: html, out }) => {
    expect(rewriteHtml(visit(choice), html)).toBe(out);
  });

  test.each(vectors.places)('ENF-1: our own HTML has its place: $says', ({ in: html, out }) => {
    expect(rewriteHtml({ ...visit('silent'), head: '[head]', body: '[body]' }, html)).toBe(out);
  });

  test.each(vectors.setCookie)('ENF-9: Set-Cookie: $says', ({ choice, in: value, kind, out }) => {
    const judged = filterSetCookie(visit(choice), value, NOW);
    expect(judged.kind).toBe(kind);
    if (judged.kind !== 'held') expect(judged.value).toBe(out ?? value);
  });

  test.each(vectors.cookie)('P6, T-3: Cookie: $says', ({ choice, in: value, out }) => {
    expect(filterCookieHeader(visit(choice), value).value).toBe(out);
  });
});
