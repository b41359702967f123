/** A moment in words, with the same letters in every engine: numbers from `Intl`, words of our own. */
import type { PackWords } from './pack-words.ts';

/** The owner's: a proof reads the same for whoever holds it. */
const ZONE = 'Europe/Amsterdam';

const CLOCK: Intl.DateTimeFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `1 juni 2026, 12:00:00 (Europe/Amsterdam)`; the text itself where it is no moment. */
export function momentWords(iso: string, { months }: PackWords): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  const parts = new Map(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]));
  const month = months[Number(parts.get('month')) - 1] ?? '';
  const time = ['hour', 'minute', 'second'] as const;
  const clock = time.map((part) => parts.get(part) ?? '').join(':');
  return `${Number(parts.get('day'))} ${month} ${parts.get('year')}, ${clock} (${ZONE})`;
}
