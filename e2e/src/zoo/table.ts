/** The zoo's results, a line for each tracker. */
import type { Baselines } from './allowed.ts';
import type { Kept, Tracker } from './tracker.ts';

const STATES = ['no choice', 'refused', 'others', 'alone', 'granted', 'withdrawn'] as const;
/** `others`: a category that is not the tracker's is allowed, and no other; `alone`: its own is. */
export type State = (typeof STATES)[number];

const isOf = ({ id, hosts, keeps }: Tracker, fault: string): boolean =>
  fault.startsWith(`${id},`) ||
  hosts.some((host) => fault.includes(host)) ||
  keeps.some((name: Kept) => fault.includes(name.replace('*', '')));

/** How many faults a state has that name the tracker; `-` where it was not tried. `limit`: a known one. */
function cell(tracker: Tracker, state: State, faults: readonly string[] | undefined): string {
  if (faults === undefined) return '-';
  const count = faults.filter((fault) => isOf(tracker, fault)).length;
  if (count > 0) return `${count} faults`;
  return state === 'withdrawn' && tracker.workerSends !== undefined ? 'limit' : 'good';
}

const line = (first: string, ...cells: readonly string[]): string =>
  [first.padEnd(15), ...cells.map((each) => each.padEnd(10))].join(' ').trimEnd();

export function table(
  trackers: readonly Tracker[],
  baselines: ReadonlyMap<string, Baselines>,
  found: ReadonlyMap<State, readonly string[]>,
): string {
  const lines = trackers.map((tracker) => {
    const { sent = [], kept = [] } = baselines.get(tracker.id)?.bundled.all ?? {};
    const states = STATES.map((state) => cell(tracker, state, found.get(state)));
    return line(tracker.id, tracker.category, `${sent.length}`, `${kept.length}`, ...states);
  });
  return [line('tracker', 'category', 'requests', 'names', ...STATES), ...lines].join('\n');
}
