/** ISO 8601 durations of whole years, months, weeks, days, hours, minutes and seconds. */
const DURATION =
  /^P(?=\d|T\d)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,6})S)?)?$/;

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const DAY = 86_400;
/** A month counts as 30.4375 days where durations are compared; never where a date is computed. */
const SECONDS = [365.25 * DAY, 30.4375 * DAY, 7 * DAY, DAY, 3600, 60, 1] as const;

export interface DurationPart {
  readonly unit: (typeof UNITS)[number];
  readonly count: number;
}

/** The parts of `iso` that are not zero; `undefined` where it is no duration, or none of any length. */
export function parsedDuration(iso: string): readonly DurationPart[] | undefined {
  const found = DURATION.exec(iso);
  if (!found) return undefined;
  const parts = UNITS.map((unit, index) => ({ unit, count: Number(found[index + 1] ?? 0) }));
  const long = parts.filter(({ count }) => count > 0);
  return long.length ? long : undefined;
}

/** About how many seconds: good for comparing two durations. 0 where `iso` is no duration. */
export function durationSeconds(iso: string): number {
  return (parsedDuration(iso) ?? []).reduce(
    (sum, { unit, count }) => sum + count * (SECONDS[UNITS.indexOf(unit)] ?? 0),
    0,
  );
}
