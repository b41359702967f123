import { describe, expect, test } from 'vitest';
import { evidenceFrom, modeFrom } from './settings.ts';

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

describe('where checkpoints go', () => {
  const VKEY = 'witness.example+00000000+AAAA';
  const kinds = (environment: Record<string, string>): unknown =>
    evidenceFrom(environment, '/data').checkpoints?.destinations.map(({ kind }) => kind);

  test('each place that is named is one, and an hour lies between two unless said otherwise', () => {
    const environment = {
      KIWICONSENT_CHECKPOINT_FOLDER: '/mnt/elsewhere',
      KIWICONSENT_CHECKPOINT_URL: 'https://one.example/keep, https://u:p@two.example/',
      KIWICONSENT_CHECKPOINT_COMMAND: 'mail someone',
    };
    expect(kinds(environment)).toEqual(['folder', 'post', 'post', 'command']);
    expect(evidenceFrom(environment, '/data').checkpoints?.everyMs).toBe(3_600_000);
    const often = { ...environment, KIWICONSENT_CHECKPOINT_MINUTES: '5' };
    expect(evidenceFrom(often, '/data').checkpoints?.everyMs).toBe(300_000);
  });

  test('no password stands in the names under which they are kept and logged', () => {
    const environment = { KIWICONSENT_CHECKPOINT_URL: 'https://u:secret@two.example/hidden?k=hidden' };
    const said = JSON.stringify(evidenceFrom(environment, '/data').checkpoints);
    expect(said).toContain('two.example');
    expect(said).not.toMatch(/secret|hidden/);
  });

  test.each([
    { KIWICONSENT_CHECKPOINT_URL: 'ftp://example.org' },
    { KIWICONSENT_CHECKPOINT_URL: 'not an address' },
    { KIWICONSENT_CHECKPOINT_WITNESS: 'https://witness.example' },
    { KIWICONSENT_CHECKPOINT_WITNESS: `${VKEY} https://witness.example` },
    { KIWICONSENT_CHECKPOINT_MINUTES: '0' },
    { KIWICONSENT_CHECKPOINT_MINUTES: 'hourly' },
  ])('%j stops the start and says how to write it', (environment) => {
    expect(() => evidenceFrom(environment, '/data')).toThrow(/^KC-H55: .*Write/);
  });
});

test('a secret for accounts that can be guessed stops the start', () => {
  expect(() => evidenceFrom({ KIWICONSENT_ACCOUNT_SECRET: 'short' }, '/data')).toThrow(/^KC-H56: /);
  const secret = 'x'.repeat(32);
  expect(evidenceFrom({ KIWICONSENT_ACCOUNT_SECRET: secret }, '/data').accountSecret).toBe(secret);
});

test('a server holds unless the environment says that it only reports; anything else is refused', () => {
  expect(['', 'hold', 'report-only'].map((said) => modeFrom({ KIWICONSENT_MODE: said }))).toEqual([
    'hold',
    'hold',
    'report-only',
  ]);
  expect(modeFrom({})).toBe('hold');
  expect(() => modeFrom({ KIWICONSENT_MODE: 'report' })).toThrow(/^KC-H57: .* `report-only`/);
});
