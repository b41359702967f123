/**
 * `npm run bench -- gate`: the proxy beside a plain Node proxy that rewrites nothing, in front of the same site, on
 * pages of 100 kB. One run, interleaved, so that a slow moment of the machine hits both alike.
 */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { visit } from './gate/visitors.ts';
import { median } from './median.ts';
import { printTable } from './print-table.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 7);
const SECONDS = Number(process.env['SECONDS'] ?? 2);
const VISITORS = 20;

/** A processor for the proxies, which answer one after the other, and one for the site and the visitors. */
const PROXIES = '0';
const OTHERS = '1';
const isPinned = spawnSync('taskset', ['-a', '-p', '-c', OTHERS, String(process.pid)]).status === 0;

interface Running {
  readonly port: number;
  readonly child: ChildProcess;
}

/** Each in a process of its own, as it would stand. */
async function start(role: string, processor: string, ...words: readonly string[]): Promise<Running> {
  const pinned = { execPath: 'taskset', execArgv: ['-c', processor, process.execPath] };
  const script = fileURLToPath(new URL('./gate/serve.js', import.meta.url));
  const child = fork(script, [role, ...words], isPinned ? pinned : {});
  const port = await new Promise<number>((ready) => child.once('message', (at) => ready(Number(at))));
  return { port, child };
}

/** Milliseconds of processor that the process spent so far. */
function spent({ child }: Running): Promise<number> {
  return new Promise((answer) => {
    child.once('message', (ms) => answer(Number(ms)));
    child.send('spent');
  });
}

interface Measured {
  readonly rate: number;
  readonly firstByteMs: number;
  readonly spentMs: number;
  readonly spentByVisitorMs: number;
}

/** Many visitors at once for the rate and what a page costs; one alone for the first byte. */
async function measure(way: Running, next: () => string, busy = SECONDS): Promise<Measured> {
  const before = await spent(way);
  const own = process.cpuUsage();
  const from = performance.now();
  const { length } = await visit({ port: way.port, next, visitors: VISITORS, seconds: busy });
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(own);
  const spentMs = (await spent(way)) - before;
  const alone = await visit({ port: way.port, next, visitors: 1, seconds: SECONDS / 4 });
  return {
    rate: length / seconds,
    firstByteMs: median(alone.slice(alone.length / 10).map(({ firstByteMs }) => firstByteMs)),
    spentMs: spentMs / length,
    spentByVisitorMs: (user + system) / 1000 / length,
  };
}

const site = await start('site', OTHERS);
const ways = [
  { name: 'plain Node proxy', ...(await start('plain', PROXIES, String(site.port))) },
  { name: 'kiwiconsent proxy', ...(await start('gate', PROXIES, String(site.port))) },
];
let asked = 0;
function unseen(): string {
  asked += 1;
  return `/new/${asked}`;
}
const PAGES = [
  { next: () => '/same', says: 'the same page each time' },
  { next: () => '/other', says: 'another in its head' },
  { next: unseen, says: 'never seen before' },
];
const cells = PAGES.flatMap((page) => ways.map((way) => ({ page, way, found: [] as Measured[] })));
const [load = 0] = loadavg();
try {
  // Proxies run for weeks: what is measured is code that is warm.
  for (const { page, way } of cells) await measure(way, page.next, 3 * SECONDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { page, way, found } of cells) found.push(await measure(way, page.next));
  }
} finally {
  for (const { child } of [site, ...ways]) child.kill();
}

const of = (at: number, name: keyof Measured): number =>
  median(cells[at]?.found.map((each) => each[name]) ?? []);
printTable(
  ['', 'pages/s', 'of plain', 'first byte ms', 'added ms', 'CPU ms a page', 'of plain', 'visitor’s CPU ms'],
  cells.map(({ page, way }, at) => {
    const plain = at - (at % ways.length);
    return [
      `${way.name}, ${page.says}`,
      of(at, 'rate').toFixed(0),
      (of(at, 'rate') / of(plain, 'rate')).toFixed(2),
      of(at, 'firstByteMs').toFixed(2),
      (of(at, 'firstByteMs') - of(plain, 'firstByteMs')).toFixed(2),
      of(at, 'spentMs').toFixed(2),
      (of(at, 'spentMs') / of(plain, 'spentMs')).toFixed(2),
      of(at, 'spentByVisitorMs').toFixed(2),
    ];
  }),
);
console.log(
  `
Medians of ${ROUNDS} interleaved rounds; pages of 87 kB with 60 third-party addresses; ${VISITORS} visitors, ${SECONDS} s each.
${isPinned ? 'The proxies have one processor to themselves, the site and the visitors another.' : 'All on the same processors.'} Load ${load.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after.`,
);
