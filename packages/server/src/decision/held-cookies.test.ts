import { expect, test } from 'vitest';
import { domainsOf } from './held-cookies.ts';

test.each([
  ['www.voorbeeld.nl', ['www.voorbeeld.nl', 'voorbeeld.nl']],
  ['a.b.voorbeeld.nl:8443', ['a.b.voorbeeld.nl', 'b.voorbeeld.nl', 'voorbeeld.nl']],
  ['localhost:8080', []],
  ['127.0.0.1', []],
  ['[::1]:8080', []],
  ['evil.example; Secure', []],
])('BRW-6: a cookie on %s may have the domains %j', (host, domains) => {
  expect(domainsOf(host)).toEqual(domains);
});
