/** What of ours belongs into a document, by what the browser wants it for. */
import { judge } from '@kiwiconsent/policy/runtime';
import { EVERYTHING, type Visit } from '../visit.ts';
import { type Field, valuesOf } from './field.ts';

/**
 * `page`: guard and banner. `frame`: the guard alone, the page around it asks. `fragment`: nothing: it goes into
 * another page by a script, whose guard sees it.
 */
export type Placing = 'page' | 'frame' | 'fragment';

const FRAMES = new Set(['iframe', 'frame', 'embed', 'object', 'fencedframe']);

export function placingOf(
  visit: Pick<Visit, 'policy' | 'surface' | 'address'>,
  request: readonly Field[],
): Placing {
  const [destination = ''] = valuesOf(request, 'sec-fetch-dest');
  if (FRAMES.has(destination)) return 'frame';
  if (destination === 'document' || isVisitByWorker(visit, request)) return 'page';
  if (destination !== '') return 'fragment';
  const [asked = ''] = valuesOf(request, 'x-requested-with');
  return asked === '' ? 'page' : 'fragment';
}

/**
 * Whether a service worker asks, for a page that it answers a visit with or keeps for later. Passing a visit on it says
 * `empty`, and still what only a visit says; asking by itself, it is the page that the request comes from.
 */
export function isVisitByWorker(
  { policy, surface, address }: Pick<Visit, 'policy' | 'surface' | 'address'>,
  request: readonly Field[],
): boolean {
  const said = (name: string): string => valuesOf(request, name).join();
  if (said('sec-fetch-dest') !== 'empty') return false;
  if (said('sec-fetch-mode') === 'navigate' || said('upgrade-insecure-requests') === '1') return true;
  const from = said('referer');
  if (!URL.canParse(from) || new URL(from).origin !== new URL(address).origin) return false;
  return judge(policy, surface, EVERYTHING, { kind: 'service-worker', name: new URL(from).pathname }).allowed;
}

const WORKERS = new Set(['worker', 'sharedworker', 'serviceworker']);

/** A worker asks the network under the policy that comes with its script, and under no other. */
export function isWorker(request: readonly Field[]): boolean {
  return valuesOf(request, 'sec-fetch-dest').some((destination) => WORKERS.has(destination));
}
