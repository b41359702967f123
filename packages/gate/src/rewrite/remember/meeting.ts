/**
 * Where a page that differs from the kept one becomes the same again: a token of a session, a date, a name is another,
 * and the rest is not. What is found is a guess: whoever goes on from there compares every byte.
 */
import type { KeptPage } from './kept-page.ts';

/** So many bytes have to be the same: each meeting gets on. */
const LEAST = 24;
const MOST = 64;
/** How many cuts on: what differs is short as a rule, and may be long. */
const AHEAD = [1, 2, 4, 8, 16, 32];
/** How much longer than in the kept page it may be. */
const SLACK = 4096;

export interface Meeting {
  /** The index of the cut to go on from. */
  readonly cut: number;
  /** The place in `bytes` that is the same as the cut's in the kept page. */
  readonly at: number;
}

/** `bytes` begin `since` bytes after the place that was the kept page's `seen`. */
export function meetingOf(page: KeptPage, seen: number, bytes: Buffer, since: number): Meeting | undefined {
  const { source, cuts, plainUntil } = page;
  const next = firstAfter(page, seen + since);
  for (const ahead of AHEAD) {
    const index = next + ahead - 1;
    const cut = cuts[index];
    if (cut === undefined || cut.source + LEAST > plainUntil) return undefined;
    if (cut.standing === undefined) continue;
    const sign = source.subarray(cut.source, cut.source + MOST);
    // Most often what differs is of the same length.
    const same = cut.source - seen - since;
    if (bytes.subarray(same, same + sign.length).equals(sign)) return { cut: index, at: same };
    const at = bytes.subarray(0, 2 * same + SLACK).indexOf(sign);
    if (at >= 0) return { cut: index, at };
  }
  return undefined;
}

function firstAfter({ cuts }: KeptPage, seen: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.source ?? 0) > seen) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many bytes of `bytes` are those of `source` from `from` on, before `to`. */
export function alikeFor(source: Buffer, from: number, to: number, bytes: Uint8Array): number {
  const most = Math.min(to - from, bytes.length);
  let alike = 0;
  for (let step = most; step > 0 && alike < most; ) {
    const length = Math.min(step, most - alike);
    const at = from + alike;
    if (source.compare(bytes, alike, alike + length, at, at + length) === 0) alike += length;
    else step = length >> 1;
  }
  return alike;
}
