/**
 * `npm run bench -- gate`: the proxy beside a plain Node proxy that rewrites nothing, in front of the same site, on
 * pages of 100 kB. One run, interleaved, so that a slow moment of the machine hits both alike.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { Agent, get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';
import { printTable } from './print-table.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 7);
const SECONDS = Number(process.env['SECONDS'] ?? 3);
const CONNECTIONS = 20;

interface Running {
  readonly port: number;
  readonly child: ChildProcess;
}

/** Each in a process of its own, as it would stand. */
async function start(role: string, ...words: readonly string[]): Promise<Running> {
  const child = fork(fileURLToPath(new URL('./gate/serve.js', import.meta.url)), [role, ...words]);
  const port = await new Promise<number>((ready) => child.once('message', (at) => ready(Number(at))));
  return { port, child };
}

interface Timed {
  readonly firstByteMs: number;
  readonly bytes: number;
}

function ask(port: number, path: string, agent: Agent): Promise<Timed> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const headers = { host: 'www.bench.test', accept: 'text/html' };
    get({ host: '127.0.0.1', port, path, agent, headers }, (answer) => {
      let bytes = 0;
      let firstByteMs = 0;
      answer.on('data', (chunk: Buffer) => {
        firstByteMs ||= performance.now() - from;
        bytes += chunk.length;
      });
      answer.once('end', () => resolve({ firstByteMs, bytes }));
      answer.once('error', reject);
    }).once('error', reject);
  });
}

/** Pages a second with many visitors at once. */
async function throughput(port: number, path: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const until = performance.now() + SECONDS * 1000;
  let pages = 0;
  const visitor = async (): Promise<void> => {
    while (performance.now() < until) {
      await ask(port, path, agent);
      pages += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, visitor));
  agent.destroy();
  return pages / SECONDS;
}

/** One visitor alone: the time to the first byte, the median of many. */
async function firstByte(port: number, path: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (let at = 0; at < 120; at += 1) times.push((await ask(port, path, agent)).firstByteMs);
  agent.destroy();
  return median(times.slice(20));
}

/** Milliseconds of processor that the process spent so far. */
function spent({ child }: Running): Promise<number> {
  return new Promise((answer) => {
    child.once('message', (ms) => answer(Number(ms)));
    child.send('spent');
  });
}

interface Figures {
  readonly rate: number[];
  readonly firstByteMs: number[];
  readonly spentMs: number[];
}

const site = await start('site');
const ways = [
  { name: 'the site itself', ...site },
  { name: 'plain Node proxy', ...(await start('plain', String(site.port))) },
  { name: 'kiwiconsent proxy', ...(await start('gate', String(site.port))) },
];
const PAGES = [
  { path: '/same', says: 'the same page each time' },
  { path: '/other', says: 'another page each time' },
];
const cells = PAGES.flatMap((page) => ways.map((way) => ({ page, way })));
try {
  const figures: readonly Figures[] = cells.map(() => ({ rate: [], firstByteMs: [], spentMs: [] }));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [at, { page, way }] of cells.entries()) {
      const before = await spent(way);
      const rate = await throughput(way.port, page.path);
      const spentMs = ((await spent(way)) - before) / (rate * SECONDS);
      const firstByteMs = await firstByte(way.port, page.path);
      if (round === 0) continue; // the first round warms up
      figures[at]?.rate.push(rate);
      figures[at]?.spentMs.push(spentMs);
      figures[at]?.firstByteMs.push(firstByteMs);
    }
  }
  const of = (at: number, name: keyof Figures): number => median(figures[at]?.[name] ?? []);
  printTable(
    ['', 'pages/s', 'of plain', 'first byte ms', 'added ms', 'CPU ms a page'],
    cells.map(({ page, way }, at) => {
      const plain = cells.findIndex((each) => each.page === page && each.way === ways[1]);
      return [
        `${way.name}, ${page.says}`,
        of(at, 'rate').toFixed(0),
        (of(at, 'rate') / of(plain, 'rate')).toFixed(2),
        of(at, 'firstByteMs').toFixed(2),
        (of(at, 'firstByteMs') - of(plain, 'firstByteMs')).toFixed(2),
        of(at, 'spentMs').toFixed(2),
      ];
    }),
  );
  console.log(
    `\nMedians of ${ROUNDS} interleaved rounds; pages of 87 kB with 60 third-party addresses; ${CONNECTIONS} connections, ${SECONDS} s each.`,
  );
} finally {
  for (const { child } of ways) child.kill();
}
