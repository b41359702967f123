/**
 * `npm run bench -- guard`: what the guard costs a page on which everything is allowed: a heavy page's load, and each of
 * the calls it stands before. One run, interleaved, so that a slow moment of the machine hits all alike.
 */
import { openChromium } from '@kiwiconsent/e2e/browsers';
import { heads } from './guard/heads.ts';
import { heavyPage } from './guard/heavy-page.ts';
import { type Load, loadPage } from './guard/load-page.ts';
import { servePages } from './guard/serve-pages.ts';
import { TIMED, timeCalls } from './guard/time-calls.ts';
import { median, quartiles } from './median.ts';
import { printTable } from './print-table.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 25);
const CALL_ROUNDS = Math.ceil(ROUNDS / 3);

const HEADS = heads();
const { files, html } = heavyPage();
const pages = HEADS.flatMap(({ html: head }, at) => [
  [`/load/${at}`, html(head)],
  [
    `/calls/${at}`,
    `<!doctype html><html><head>${head}<link rel="icon" href="data:,"></head><body></body></html>`,
  ],
]);
const server = await servePages({ ...files, ...Object.fromEntries(pages) });
const chromium = await openChromium();

/** `measure` for every head in each round, after one that warms up; the order turns. */
async function inTurns<Value>(rounds: number, measure: (at: number) => Promise<Value>): Promise<Value[][]> {
  const found: Value[][] = HEADS.map(() => []);
  for (let round = 0; round <= rounds; round += 1)
    for (let turn = 0; turn < HEADS.length; turn += 1) {
      const at = (turn + round) % HEADS.length;
      const value = await measure(at);
      if (round > 0) found[at]?.push(value);
    }
  return found;
}

const spread = (values: readonly number[]): string => {
  const [low, high] = quartiles(values);
  return `${median(values).toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;
};

function loadRow(loads: readonly Load[][], at: number): readonly string[] {
  const own = loads[at] ?? [];
  const without = loads[0] ?? [];
  const added = (pick: (load: Load) => number): string => {
    const ratios = own.map((load, round) => (pick(load) / pick(without[round] ?? load) - 1) * 100);
    return at === 0 ? '' : spread(ratios);
  };
  const cells = ([(load) => load.mainThreadMs, (load) => load.loadMs] as ((load: Load) => number)[]).flatMap(
    (pick) => [spread(own.map(pick)), added(pick)],
  );
  return [HEADS[at]?.name ?? '', ...cells];
}

try {
  const loads = await inTurns(ROUNDS, (at) => loadPage(chromium, `${server.origin}/load/${at}`));
  printTable(
    ['', 'main thread ms', '% more', 'load ms', '% more'],
    HEADS.map((_, at) => loadRow(loads, at)),
  );
  console.log(`\nMedians of ${ROUNDS} interleaved loads (quartiles); % more is of each round's own pair.\n`);
  const calls = await inTurns(CALL_ROUNDS, (at) => timeCalls(chromium, `${server.origin}/calls/${at}`));
  printTable(
    ['microseconds a call', ...HEADS.map(({ name }) => name)],
    TIMED.map((name) => [
      name,
      ...calls.map((own) => median(own.map((times) => times[name] ?? Number.NaN)).toFixed(2)),
    ]),
  );
  console.log(`\nMedians of ${CALL_ROUNDS} interleaved rounds, of each the fastest of five batches.`);
} finally {
  await chromium.close();
  await server.close();
}
