/** Times each call in a page of its own, without what the page would do afterwards (layout, answers). */
import type { ChromiumSession } from '@kiwiconsent/e2e/browsers';
import { CALLS } from './calls.ts';

/** Microseconds a call, by its name: the fastest of some batches, since others only make one slower. */
export type Times = Readonly<Record<string, number>>;

const FETCH = 'fetch, until it is under way';
export const TIMED: readonly string[] = [...Object.keys(CALLS), FETCH];

const BATCHES = 5;
const BATCH = 2000;
/** A browser has fewer requests under way at once. */
const REQUESTS = 40;

/** In the page: `source` is a function of `CALLS`. */
function time([source, batches, size]: readonly [string, number, number]): number {
  const call = new Function(`return ${source}`)() as (at: number) => unknown;
  let fastest = Number.POSITIVE_INFINITY;
  for (let batch = 0; batch < batches; batch += 1) {
    document.body.replaceChildren();
    const from = performance.now();
    for (let at = 0; at < size; at += 1) call(batch * size + at);
    fastest = Math.min(fastest, performance.now() - from);
  }
  return (fastest / size) * 1000;
}

/** A request with its answer: most of it is not the page's. */
async function timeFetch([batches, size]: readonly [number, number]): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let batch = 0; batch < batches; batch += 1) {
    const from = performance.now();
    const asked = Array.from({ length: size }, (_, at) => fetch(`/answer/${batch}-${at}`));
    fastest = Math.min(fastest, performance.now() - from);
    await Promise.all(asked);
  }
  return (fastest / size) * 1000;
}

export async function timeCalls(chromium: ChromiumSession, url: string): Promise<Times> {
  const page = await chromium.newVisitor();
  const times: Record<string, number> = {};
  try {
    for (const [name, call] of Object.entries(CALLS)) {
      await page.goto(url, { waitUntil: 'load' });
      times[name] = await page.evaluate(time, [`${call}`, BATCHES, BATCH] as const);
    }
    times[FETCH] = await page.evaluate(timeFetch, [BATCHES, REQUESTS] as const);
  } finally {
    await page.context().close();
  }
  return times;
}
