/** What the guard lets our own page script do (`hand-over.ts`); nothing where the page has no guard. */
import type { Guard } from '@kiwiconsent/guard/hold';

declare global {
  var kcGuard: (() => Guard | undefined) | undefined;
}

/** Only while the page script itself runs, before anything else. */
export function handedOver(): Guard | undefined {
  return globalThis.kcGuard?.();
}
