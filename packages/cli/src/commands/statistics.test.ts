import { openPostgresServer, type PostgresServer } from '@kiwiconsent/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KeptLedger, keptLedger } from '../fixture/kept-ledger.ts';
import { type Ended, runCommand } from '../fixture/run-command.ts';

let kept: KeptLedger;
let server: PostgresServer;
let postgres: string;

/** On each of 1 and 2 June ten refuse everything and twenty accept everything. */
beforeAll(async () => {
  kept = await keptLedger(60, 30);
  server = await openPostgresServer({ fsync: 'off' });
  postgres = await server.database();
  expect((await runCommand('move', '--from', kept.folder, '--to', postgres)).status).toBe(0);
}, 120_000);
afterAll(async () => {
  await server?.close();
  kept.remove();
});

const told = (database: string, ...words: readonly string[]): Promise<Ended> =>
  runCommand('statistics', '--database', database, ...words);

const places = [
  ['SQLite', () => kept.folder],
  ['PostgreSQL', () => postgres],
] as const;

test.each(places)('%s: as text, each day has what was said by which control', async (_, where) => {
  const { status, out, said } = await told(where());
  expect([status, said]).toEqual([0, '']);
  expect(out.split('\n')).toEqual([
    '2026-06-01  website  nl  accept-all  20 decisions: marketing 20 yes, 0 no',
    '2026-06-01  website  nl  refuse-all  10 decisions: marketing 0 yes, 10 no',
    '2026-06-02  website  nl  accept-all  20 decisions: marketing 20 yes, 0 no',
    '2026-06-02  website  nl  refuse-all  10 decisions: marketing 0 yes, 10 no',
    '',
  ]);
});

test.each(places)(
  '%s: a row with an answer that few gave is left out whole, and that is said',
  async (_, where) => {
    const { out, said } = await told(where(), '--least', '11', '--format', 'json');
    const { leftOut, rows } = JSON.parse(out);
    expect(leftOut).toBe(2);
    expect(rows.map(({ control }: { control: string }) => control)).toEqual(['accept-all', 'accept-all']);
    expect(said).toBe('2 rows left out: an answer there was given by fewer than 11.\n');
  },
);

test('days become months or one sum before what is few is left out; JSON and CSV say every answer', async () => {
  const month = JSON.parse(
    (await told(kept.folder, '--by', 'month', '--least', '11', '--format', 'json')).out,
  );
  expect(month).toMatchObject({ format: 'kiwiconsent/statistics/1', by: 'month', least: 11, leftOut: 0 });
  expect(month.rows[1]).toEqual({
    period: '2026-06',
    surface: 'website',
    language: 'nl',
    control: 'refuse-all',
    decisions: 20,
    answers: {
      functional: { 'not-asked': 20 },
      analytics: { 'not-asked': 20 },
      marketing: { denied: 20 },
      external: { 'not-asked': 20 },
    },
  });
  const csv = (await told(kept.folder, '--by', 'all', '--format', 'csv')).out.split('\r\n');
  expect(csv[0]).toBe('"period","surface","language","control","category","answer","count"');
  expect(csv).toContain('"all","website","nl","accept-all","marketing","granted","40"');
});

test('days and surfaces narrow it; an erased receipt stays counted', async () => {
  expect((await told(kept.folder, '--from', '2026-06-02')).out.split('\n')).toHaveLength(3);
  const none = await told(kept.folder, '--surface', 'platform');
  expect([none.out, none.said]).toEqual(['', 'Nothing was decided in these days.\n']);
  const id = kept.receipts[1]?.id ?? '';
  expect((await runCommand('erase', '--receipt', id, '--database', kept.folder)).status).toBe(0);
  expect((await told(kept.folder, '--to', '2026-06-01')).out).toContain('20 decisions');
});

test('a least number that is none is refused', async () => {
  const { status, said } = await told(kept.folder, '--least', '0');
  expect([status, said]).toEqual([2, expect.stringContaining('[KC-C029]')]);
});
