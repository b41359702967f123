import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simpleAddress } from './simple-address.ts';

const part = fc.oneof(
  fc.constantFrom(
    'http:',
    'https:',
    'HTTP:',
    '//',
    '/',
    '\\',
    'a.test',
    'A.test',
    'sub.',
    'xn--a.test',
    '1.2.3.4',
    '0x7f.1',
    '127.1',
    '.',
    '..',
    '/../',
    '/./',
    '%2e',
    '%41',
    '@',
    ':',
    ':8080',
    ':443',
    '?',
    '#',
    '-',
    '_',
    '~',
    ' ',
    '\t',
    '\n',
    'é',
    '[::1]',
    '{',
    '^',
    '|',
    "'",
    ';a=b',
  ),
  fc.string({ maxLength: 3 }),
);
const address = fc.oneof(
  fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.array(part, { maxLength: 4 }).map((parts) => `https://www.a.test/${parts.join('')}`),
  fc.array(part, { maxLength: 4 }).map((parts) => `//${parts.join('')}`),
);

test('an address that is read without a URL parser says what the parser says', () => {
  let simple = 0;
  fc.assert(
    fc.property(address, fc.constantFrom('https://www.own.test/a/b', 'http://own.test/'), (text, base) => {
      const found = simpleAddress(text, true);
      if (found === undefined) return;
      simple += 1;
      const { protocol, host, hostname, pathname } = new URL(text, base);
      expect(['http:', 'https:']).toContain(protocol);
      expect([found.host, found.host, found.path]).toEqual([host, hostname, pathname]);
    }),
    { numRuns: 20_000 },
  );
  expect(simple).toBeGreaterThan(1000);
});

test.each([
  ['https://tags.example.com/t.js?id=1', { host: 'tags.example.com', path: '/t.js' }],
  ['//cdn.example.com', { host: 'cdn.example.com', path: '/' }],
  ['https://a.test/x/../y', undefined],
  ['https://a.test:8080/', undefined],
  ['https://127.0.0.1/', undefined],
  ['/own', undefined],
])('%s is %j', (text, found) => {
  expect(simpleAddress(text, true)).toEqual(found);
});

test('without a scheme, and against a base that is none of the web, an address is not simple', () => {
  expect(simpleAddress('//a.test/', false)).toBeUndefined();
});
