import { expect, test } from 'vitest';
import { evidenceFrom } from './settings.ts';

test('nothing said: the key is in the store, the checkpoint is remembered, and the limit is the usual one', () => {
  expect(evidenceFrom({}, '/data')).toEqual({ ledger: { seenFile: '/data/ledger.checkpoint' } });
});

test('the environment names the file with the key, and the limit', () => {
  const environment = { KIWICONSENT_LEDGER_KEY: '/run/key', KIWICONSENT_RATE_LIMIT: '30' };
  expect(evidenceFrom(environment, '/data')).toEqual({
    ledger: { seenFile: '/data/ledger.checkpoint', keyFile: '/run/key' },
    rateLimit: 30,
  });
  expect(evidenceFrom({ KIWICONSENT_RATE_LIMIT: 'off' }, '/data').rateLimit).toBe('off');
});

test.each(['0', '-1', 'many', '1.5'])('a limit of %j is refused, with what to write', (limit) => {
  expect(() => evidenceFrom({ KIWICONSENT_RATE_LIMIT: limit }, '/data')).toThrow(/^KC-H54: .* Write `off`/);
});
