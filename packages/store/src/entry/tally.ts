/** How often each statement was recorded on each day of a batch: what the counters are raised by. */
export interface Tally {
  /** ISO date, UTC. */
  readonly day: string;
  readonly statement: number;
  readonly count: number;
}

export function tallied(
  rows: readonly { readonly recorded_at: number; readonly statement: number }[],
): readonly Tally[] {
  const found = new Map<string, Tally>();
  for (const { recorded_at, statement } of rows) {
    const day = new Date(recorded_at).toISOString().slice(0, 10);
    const name = `${day} ${statement}`;
    found.set(name, { day, statement, count: (found.get(name)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}
