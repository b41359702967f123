import type { Command, Request, Status } from '../command/command.ts';
import { daysIn } from '../command/days-in.ts';
import { misuse } from '../command/problem.ts';
import { DATABASE, openKept } from '../keeping/open-kept.ts';
import { csvText, lineOf } from '../statistics/print.ts';
import { PERIODS, rowsOf, summed } from '../statistics/rows.ts';
import { refuse } from '../terminal/refuse.ts';
import type { Terminal } from '../terminal/terminal.ts';

const LEAST = '10';

/** `kiwiconsent statistics`: how often what was said, from counters alone (docs/spec/exports.md, *Statistics*). */
export const statistics: Command = {
  name: 'statistics',
  about: 'say how often visitors said what, from counters, without small numbers',
  more: [
    'Each decision raised a counter of its day, surface, language, control and category; no receipt is read, and nobody can be found again. Where an answer was given by few, the whole row is left out.',
  ],
  arguments: [],
  options: {
    from: { value: 'DATE', about: 'from this day on (UTC)' },
    to: { value: 'DATE', about: 'up to and with this day (UTC)' },
    surface: { value: 'SURFACE', about: 'of this surface only' },
    by: { value: 'PERIOD', oneOf: PERIODS, about: 'a row for each; day where left out' },
    least: { value: 'NUMBER', about: `leave out what fewer said; ${LEAST} where left out` },
    format: { value: 'FORMAT', oneOf: ['text', 'json', 'csv'], about: 'the form; text where left out' },
    database: DATABASE,
  },
  examples: [
    'kiwiconsent statistics --by month',
    'kiwiconsent statistics --from 2026-01-01 --to 2026-03-31 --format csv > first-quarter.csv',
  ],
  run,
};

async function run({ values }: Request, terminal: Terminal): Promise<Status> {
  const days = daysIn(values);
  if ('code' in days) return refuse(terminal, days);
  const least = values.get('least') ?? LEAST;
  if (!/^[1-9]\d{0,8}$/.test(least)) {
    const advice = 'Write a whole number from 1 on; 1 leaves nothing out.';
    return refuse(terminal, misuse('KC-C029', `\`--least ${least}\` is no number of decisions`, advice));
  }
  const kept = await openKept(values.get('database'));
  if (kept.kind === 'problem') return refuse(terminal, kept.problem);
  const { store } = kept;
  try {
    const { withoutFew } = await import('@kiwiconsent/store');
    const surface = values.get('surface');
    const by = PERIODS.find((each) => each === values.get('by')) ?? 'day';
    const cells = (await store.counts.between(days.from, days.to)).filter(
      (cell) => surface === undefined || cell.surface === surface,
    );
    const all = summed(cells, by);
    const rows = rowsOf(withoutFew(all, Number(least)));
    const leftOut = rowsOf(all).length - rows.length;
    const format = values.get('format');
    if (format === 'json') {
      const result = { format: 'kiwiconsent/statistics/1', by, least: Number(least), leftOut, rows };
      terminal.out(`${JSON.stringify(result, null, 2)}\n`);
    } else terminal.out(format === 'csv' ? csvText(rows) : rows.map(lineOf).join(''));
    terminal.say(talk(all.length, leftOut, least));
    return 0;
  } finally {
    await store.close();
  }
}

/** What the rows themselves do not say. */
function talk(counters: number, leftOut: number, least: string): string {
  if (counters === 0) return 'Nothing was decided in these days.\n';
  const rows = leftOut === 1 ? '1 row' : `${leftOut} rows`;
  return leftOut === 0 ? '' : `${rows} left out: an answer there was given by fewer than ${least}.\n`;
}
