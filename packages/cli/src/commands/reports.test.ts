import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite, type Sighting } from '@kiwiconsent/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, runCommand } from '../fixture/run-command.ts';
import { smallPolicy } from '../fixture/small-policy.ts';

let folder: string;
let policy: string;

const seen = (changes: Partial<Sighting>): Sighting => ({
  surface: 'website',
  mode: 'report-only',
  kind: 'script',
  what: 'strange.example/a.js',
  from: '',
  ...changes,
});
const byLoader = { from: 'www.voorbeeld.example/loader.js' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiwiconsent-reports-'));
  policy = join(folder, 'policy.yaml');
  writeFileSync(policy, smallPolicy());
  const store = await openSqlite({ folder });
  await store.reports.add('2026-06-01', [seen({}), seen(byLoader), seen({ kind: 'cookie', what: '_maat' })]);
  await store.reports.add('2026-06-03', [
    // A browser calls it by its directive, and may say so in hold.
    seen({ ...byLoader, kind: 'script-src-elem', mode: 'csp' }),
    seen({ kind: 'cookie', what: '_vreemd\u202e' }),
    seen({ kind: 'pixel', what: 'meetbureau.example/p.gif' }),
    seen({ kind: 'cookie-cut', what: '_maat', mode: 'hold' }),
    seen({ kind: 'cookie', what: 'cookie_consent' }),
    seen({ kind: 'script-src', what: 'inline', mode: 'csp' }),
    seen({ kind: 'cookie', what: '_maat', surface: 'platform' }),
  ]);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = (...words: readonly string[]): Promise<Ended> =>
  runCommand('reports', '--policy', policy, '--database', folder, ...words);

test('ENF-13: what a page, a browser and the gate told of one thing is one thing, with its days and its scripts', async () => {
  const { status, out } = await told('--format', 'json');
  const { format, things } = JSON.parse(out);
  expect([status, format]).toEqual([1, 'kiwiconsent/reports/1']);
  expect(things[0]).toEqual({
    surface: 'website',
    kind: 'script',
    what: 'strange.example/a.js',
    from: ['www.voorbeeld.example/loader.js'],
    modes: ['csp', 'report-only'],
    count: 3,
    firstDay: '2026-06-01',
    lastDay: '2026-06-03',
    standing: 'unknown',
    known: '',
    next: 'Declare it: `kind: script`, `hosts: [strange.example]` with its provider, or take it out of the site.',
  });
});

test('ENF-13: each thing is what the policy says of it, and what needs a person comes first', async () => {
  const { things } = JSON.parse((await told('--format', 'json')).out);
  const standings = things.map(
    ({ standing, kind, what, known }: Record<string, string>) => `${standing} ${kind} ${what} ${known}`,
  );
  expect(standings).toEqual([
    'unknown script strange.example/a.js ',
    'unknown cookie _vreemd\u202e ',
    'unknown pixel meetbureau.example/p.gif ',
    'elsewhere cookie _maat maat',
    'too-long cookie-cut _maat maat',
    'asks cookie _maat maat',
    'known cookie cookie_consent cookie_consent',
    'nameless script inline ',
  ]);
});

test('as text it says what to do, names the provider whose host it is, and nothing sent moves the cursor', async () => {
  const { out, said } = await told();
  expect(out).toContain(
    '_vreemd·  cookie, website\n  the policy does not know it: would have been held once',
  );
  expect(out).toContain('`hosts: [meetbureau.example]`, `provider: meetbureau`');
  expect(out).toContain('by www.voorbeeld.example/loader.js');
  expect(out).toContain('Add `platform` to the surfaces of `maat`');
  expect(out).not.toContain('\u202e');
  expect(said).toBe('8 things; 5 for a person to look at.\n');
});

test('days and surface narrow it; where the policy knows all of it the status is 0', async () => {
  const first = JSON.parse((await told('--to', '2026-06-02', '--format', 'json')).out);
  expect(first.things).toHaveLength(2);
  const none = await told('--surface', 'website', '--from', '2027-01-01');
  expect([none.status, none.out, none.said]).toEqual([0, '', 'Nothing was told in these days.\n']);
  const wrong = await told('--from', '2026-02-30');
  expect([wrong.status, wrong.said]).toEqual([2, expect.stringContaining('[KC-C024]')]);
});
