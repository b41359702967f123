import type { Retention } from '@kiwiconsent/policy/compiled';
import { later } from '@kiwiconsent/policy/runtime';

const TIME = /T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;

/**
 * How many seconds from `now` something with this retention may stay, by the calendar; `'session'` where it may not
 * outlive the browser's session at all (P41, P42).
 */
export function longestLife(retention: Retention, now: Date): number | 'session' {
  if (retention.kind !== 'duration') return 'session';
  const [, hours = 0, minutes = 0, seconds = 0] = TIME.exec(retention.iso) ?? [];
  const days = retention.iso.replace(/T.*$/, '');
  const end = days === 'P' ? now : later(now, days);
  const rest = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return (end.getTime() - now.getTime()) / 1000 + rest;
}
