/** The states in which nothing at all may happen: each journey gives what was found, in words; nothing is good. */
import type { AskableCategory } from '@kiwiconsent/policy/compiled';
import type { Ground } from './ground.ts';
import type { Load } from './pages.ts';
import type { Tracker } from './tracker.ts';
import { type Cookies, openVisitor, untilQuiet, type Visitor } from './visitor.ts';

/** Everything that reached any vendor: a connection, too, that no request followed. */
export function reached({ thirdParty }: Ground): readonly string[] {
  return [
    ...new Set([
      ...thirdParty.names().map((name) => `connected to ${name}`),
      ...thirdParty.requests().map(({ method, host, path }) => `${method} ${host}${path}`),
    ]),
  ];
}

/** Stays a while; gives what is on the device. */
async function stay(ground: Ground, visitor: Visitor, where: string): Promise<readonly string[]> {
  await visitor.clicks();
  await untilQuiet(visitor, () => reached(ground));
  return (await visitor.device()).map((name) => `${where}: keeps ${name}`);
}

/** Some trackers on one page: no choice yet, then *refuse all* on that page, then the same page again. */
export async function refuse(
  ground: Ground,
  load: Load,
  trackers: readonly Tracker[],
): Promise<readonly string[]> {
  const visitor = await openVisitor(ground);
  await visitor.open(ground.gated, load, trackers);
  const silent = await stay(ground, visitor, `${load}, no choice`);
  const pages = visitor.pages();
  await visitor.answer('refuse-all');
  await untilQuiet(visitor, visitor.pages);
  const again = visitor.pages() > pages ? [`${load}, refused: the page loads itself again`] : [];
  await visitor.open(ground.gated, load, trackers);
  const refused = await stay(ground, visitor, `${load}, refused`);
  await visitor.leave();
  await visitor.close();
  return [...silent, ...again, ...refused];
}

/** Some trackers, and their category is not the one that was allowed. */
export async function stayForeign(
  ground: Ground,
  load: Load,
  trackers: readonly Tracker[],
  category: AskableCategory,
  cookies: Cookies,
): Promise<readonly string[]> {
  const visitor = await openVisitor(ground, cookies);
  await visitor.open(ground.gated, load, trackers);
  const kept = await stay(ground, visitor, `${load}, ${category} alone`);
  await visitor.leave();
  await visitor.close();
  return kept;
}
