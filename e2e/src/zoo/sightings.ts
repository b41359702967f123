/** What was seen of a tracker, in words that are the same at every visit. */
import type { Request } from '../third-party.ts';
import type { Kept, Tracker } from './tracker.ts';

export interface Sighting {
  /** `POST host/path`, each once. */
  readonly sent: readonly string[];
  /** As the tracker's data names it; under its own name what the data does not know. */
  readonly kept: readonly string[];
}

/** What differs at each visit: identifiers and long numbers. */
const VARIES = /[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9a-f]{16,}\b|\d{5,}|[\w-]{30,}/gi;

const place = ({ host, path }: Request): string => host + path.replace(/[?#].*$/s, '');

/** What a tracker sent, each once, without what a browser asks before (CORS preflight). */
export function sent(requests: readonly Request[], { hosts }: Tracker): readonly string[] {
  const own = requests.filter(({ host, method }) => hosts.includes(host) && method !== 'OPTIONS');
  return [...new Set(own.map((each) => `${each.method} ${place(each).replace(VARIES, '*')}`))].sort();
}

/** Everything that reached a tracker's hosts, in the order it came: host and path. */
export function arrivals(requests: readonly Request[], { hosts }: Tracker): readonly string[] {
  return requests.filter(({ host }) => hosts.includes(host)).map(place);
}

/** What is on the device, under the rows of the tracker's data. */
export function keptBy(device: readonly Kept[], { keeps }: Tracker): readonly Kept[] {
  const rowOf = (name: Kept): Kept =>
    keeps.find((row) => (row.endsWith('*') ? name.startsWith(row.slice(0, -1)) : row === name)) ?? name;
  return [...new Set(device.map(rowOf))].sort();
}

/** What `all` lists and `some` does not. */
export const without = (all: readonly string[], some: readonly string[]): readonly string[] =>
  all.filter((each) => !some.includes(each));

/** What both list. */
export const inBoth = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.filter((each) => other.includes(each));
