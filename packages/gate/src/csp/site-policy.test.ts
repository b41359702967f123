/** A policy of the site's own, and our inline script: it runs under each, and nothing else does that did not. */
import { expect, test } from 'vitest';
import { ADDRESS, silent } from '../fixture/policy.ts';
import { AddressJudge } from '../rewrite/hold/address-judge.ts';
import { sitePolicy } from './site-policy.ts';

const { origin } = new URL(ADDRESS);
const HASH = "'sha384-ours'";
const made = (policy: string, reportOnly = false): string =>
  sitePolicy(policy, { files: '/_kc/', scripts: [HASH] }, origin, new AddressJudge(silent, ADDRESS), {
    reportOnly,
  }).value;

test.each([
  ["script-src 'self'", `script-src 'self' ${HASH}`],
  ["script-src-elem 'none'; script-src *", `script-src-elem ${origin}/_kc/ ${HASH}; script-src *`],
  ["script-src 'nonce-n1' 'unsafe-inline'", `script-src 'nonce-n1' 'unsafe-inline' ${origin}/_kc/ ${HASH}`],
  ["script-src 'strict-dynamic' 'sha256-a'", `script-src 'strict-dynamic' 'sha256-a' ${origin}/_kc/ ${HASH}`],
  ["script-src 'self', script-src *", `script-src 'self' ${HASH}, script-src * ${HASH}`],
])('BRW-12: under %s our inline script runs, and nothing more of others', (own, wanted) => {
  expect(made(own)).toBe(wanted);
  expect(made(own, true)).toBe(wanted);
});

test.each(["script-src 'self' 'unsafe-inline'", "img-src 'self'"])(
  '%s stays: our script runs there, and a hash would stop the site’s own',
  (own) => expect(made(own)).toBe(own),
);

test('LAW-2: no report goes to a held host, but where nothing is held', () => {
  const own = "img-src 'self'; report-uri https://evil.test/r";
  expect(made(own)).toBe("img-src 'self'");
  expect(made(own, true)).toBe(own);
});
