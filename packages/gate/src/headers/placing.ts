/** What of ours belongs into a document, by what the browser wants it for. */
import { type Field, valuesOf } from './field.ts';

/**
 * `page`: guard and banner. `frame`: the guard alone, the page around it asks. `fragment`: nothing: it goes into
 * another page by a script, whose guard sees it.
 */
export type Placing = 'page' | 'frame' | 'fragment';

const FRAMES = new Set(['iframe', 'frame', 'embed', 'object', 'fencedframe']);

export function placingOf(request: readonly Field[]): Placing {
  const [destination = ''] = valuesOf(request, 'sec-fetch-dest');
  if (FRAMES.has(destination)) return 'frame';
  if (destination === 'document') return 'page';
  if (destination !== '') return 'fragment';
  const [asked = ''] = valuesOf(request, 'x-requested-with');
  return asked === '' ? 'page' : 'fragment';
}

const WORKERS = new Set(['worker', 'sharedworker', 'serviceworker']);

/** A worker asks the network under the policy that comes with its script, and under no other. */
export function isWorker(request: readonly Field[]): boolean {
  return valuesOf(request, 'sec-fetch-dest').some((destination) => WORKERS.has(destination));
}
