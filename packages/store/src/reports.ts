/** What was held, or would have been, somewhere on a site: counters, and nothing about any visitor (ENF-7, ENF-13). */

/** One thing that was seen. No query, no identifier, no address of a visitor is ever in it. */
export interface Sighting {
  readonly surface: string;
  /** `hold`: it was held. `report-only`: it would have been. `csp`: the browser's policy refused it. */
  readonly mode: 'hold' | 'report-only' | 'csp';
  /** A technology kind, or for `csp` the directive. */
  readonly kind: string;
  /** Host and path, or the name on the device. */
  readonly what: string;
  /** Host and path of the script that did it; '' where it is not known. */
  readonly from: string;
}

export interface SightingCount extends Sighting {
  /** ISO date, UTC. */
  readonly day: string;
  readonly count: number;
}

export interface Reports {
  /**
   * Adds one to the counter of each sighting on `day`. A day keeps at most `MOST_A_DAY` different ones; what is new
   * after that is counted together, without its names.
   */
  add(day: string, sightings: readonly Sighting[]): Promise<void>;
  /** Every counter from `from` to `to`, both days included, oldest first. */
  between(from: string, to: string): Promise<readonly SightingCount[]>;
  /** Forgets the counters of every day before `day`. */
  forgetBefore(day: string): Promise<void>;
}

/** More different things than a site has; a bound on what a stranger can make us keep. */
export const MOST_A_DAY = 2000;

/** What is counted together once a day is full. */
export function nameless({ surface, mode }: Sighting): Sighting {
  return { surface, mode, kind: 'more', what: '', from: '' };
}
