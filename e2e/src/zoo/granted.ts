/** A tracker whose category is granted, alone or with all; and what is left of it after a withdrawal. */
import { type Baselines, lostOnLeaving, untilDone } from './allowed.ts';
import type { Ground } from './ground.ts';
import type { Load } from './pages.ts';
import { arrivals, sent, without } from './sightings.ts';
import type { Tracker } from './tracker.ts';
import { type Cookies, openVisitor, until, untilQuiet, type Visitor } from './visitor.ts';

/**
 * A page that is being left hears its worker no more: what a tracker asks it for then is lost now and then, without us
 * too (docs/zoo.md). Whoever stays must see it sent. Gives what is not.
 */
async function missedByStaying(
  ground: Ground,
  load: Load,
  tracker: Tracker,
  lost: readonly string[],
  cookies: Cookies,
): Promise<readonly string[]> {
  if (lost.length === 0) return [];
  const visitor = await openVisitor(ground, cookies);
  await visitor.open(ground.gated, load, [tracker]);
  const missing = () => without(lost, sent(visitor.arrived(), tracker));
  await until(visitor, async () => {
    await visitor.clicks();
    return missing().length === 0;
  });
  await visitor.close();
  return missing();
}

/** A visitor who allowed this category and no other, on an earlier page. */
export async function useAlone(
  ground: Ground,
  load: Load,
  tracker: Tracker,
  baselines: Baselines,
  cookies: Cookies,
): Promise<readonly string[]> {
  const visitor = await openVisitor(ground, cookies);
  await visitor.open(ground.gated, load, [tracker]);
  const staying = await untilDone(ground, visitor, load, tracker, baselines);
  const lost = staying.length > 0 ? [] : await lostOnLeaving(visitor, tracker, baselines);
  await visitor.close();
  const missed = await missedByStaying(ground, load, tracker, lost, cookies);
  const faults = [...staying, ...missed.map((each) => `does not send ${each}`)];
  return faults.map((each) => `${tracker.id}, ${load}, ${tracker.category} alone: ${each}`);
}

/**
 * When the page asked for each place; `vendors.ts` sees only when that came. A question before a request (CORS preflight)
 * sets out when a busy browser gets to it: it was asked for with its request.
 */
async function watchDepartures({ page }: Visitor): Promise<(until: number) => readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const departures: { readonly place: string; readonly request: string }[] = [];
  const askedAt = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ request, requestId, initiator, wallTime }) => {
    const { host, pathname } = new URL(request.url);
    if (initiator.type !== 'preflight') askedAt.set(requestId, wallTime * 1000);
    departures.push({ place: host + pathname, request: initiator.requestId ?? requestId });
  });
  await session.send('Network.enable');
  const isBy = (request: string, until: number) =>
    (askedAt.get(request) ?? Number.POSITIVE_INFINITY) <= until;
  return (until) => departures.filter(({ request }) => isBy(request, until)).map(({ place }) => place);
}

/** `all` but for each of `some`, as often as it is there. */
function minus(all: readonly string[], some: readonly string[]): readonly string[] {
  const rest = [...all];
  for (const each of some) {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest;
}

/** Takes everything back while the tracker runs; gives what it sent from then on, and what it left. */
async function withdraw(
  visitor: Visitor,
  tracker: Tracker,
  departed: (until: number) => readonly string[],
): Promise<readonly string[]> {
  const here = () => arrivals(visitor.arrived(), tracker);
  const before = here();
  const at = await visitor.withdraw();
  await untilQuiet(visitor, here);
  const left = (await visitor.device()).map((name) => `keeps ${name}`);
  await visitor.leave();
  await untilQuiet(visitor, here);
  const onItsWay = minus(departed(at), before);
  const late = minus(here().slice(before.length), onItsWay).filter((place) => place !== tracker.workerSends);
  return [...left, ...late.map((place) => `sends to ${place}`)];
}

/** No choice, *accept all* on the page itself, and taken back while it runs. */
export async function grantAndWithdraw(
  ground: Ground,
  load: Load,
  tracker: Tracker,
  baselines: Baselines,
): Promise<Record<'silent' | 'granted' | 'withdrawn', readonly string[]>> {
  const visitor = await openVisitor(ground);
  await visitor.open(ground.gated, load, [tracker]);
  const before = [...arrivals(visitor.arrived(), tracker), ...(await visitor.device())];
  const departed = await watchDepartures(visitor);
  await visitor.answer('accept-all');
  const granted = await untilDone(ground, visitor, load, tracker, baselines);
  const withdrawn = await withdraw(visitor, tracker, departed);
  await visitor.close();
  const where = `${tracker.id}, ${load}`;
  return {
    silent: before.map((each) => `${where}, no choice: ${each}`),
    granted: granted.map((each) => `${where}, granted: ${each}`),
    withdrawn: withdrawn.map((each) => `${where}, withdrawn: ${each}`),
  };
}
