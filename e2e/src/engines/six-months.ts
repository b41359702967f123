/** The unix second six calendar months after `from`: what the regime of the policy says a choice holds. */
export function sixMonthsAfter(from: Date): number {
  const until = new Date(from);
  until.setUTCMonth(until.getUTCMonth() + 6);
  return until.getTime() / 1000;
}
