/** A token bucket for everyone together: what may be done at once, and how fast it fills again. No visitor is known by it. */
export interface Bucket {
  /** Takes up to `wanted`, and says how many it got. */
  readonly take: (wanted: number, now: Date) => number;
}

export function openBucket(atOnce: number, perSecond: number): Bucket {
  let tokens = atOnce;
  let last = 0;
  return {
    take(wanted, now) {
      const elapsed = Math.max(0, Number(now) - last) / 1000;
      last = Number(now);
      tokens = Math.min(atOnce, tokens + elapsed * perSecond);
      const got = Math.min(wanted, Math.floor(tokens));
      tokens -= got;
      return got;
    },
  };
}
