import { later } from '@kiwiconsent/policy/runtime';

/**
 * When a choice was made: at the visitor's `saidAt` where that is before the server's `recordedAt` and the choice
 * would still hold (it waited in the cookie while the server was away, WD-10), else when it arrived. A visitor's
 * clock can so make a choice hold shorter, never longer (P40).
 */
export function chosenAt(saidAt: string, recordedAt: Date, holds: string): Date {
  const said = saidAt === '' ? recordedAt : new Date(saidAt);
  return said < recordedAt && later(said, holds) > recordedAt ? said : recordedAt;
}
