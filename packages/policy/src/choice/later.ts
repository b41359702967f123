/**
 * `date` and a calendar duration of years, months, weeks and days (ISO 8601), in UTC. A month that is too short
 * ends on its last day: 31 August and six months is 28 February. `date` itself where `iso` is none.
 */
export function later(date: Date, iso: string): Date {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(iso) ?? [];
  const [, years = 0, months = 0, weeks = 0, days = 0] = [...parts].map((count) => Number(count ?? 0));
  const result = new Date(date);
  result.setUTCMonth(date.getUTCMonth() + years * 12 + months);
  if (result.getUTCDate() !== date.getUTCDate()) result.setUTCDate(0);
  result.setUTCDate(result.getUTCDate() + weeks * 7 + days);
  return result;
}
