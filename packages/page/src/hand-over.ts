/**
 * Hands the guard to our own page script, and to no one else: whoever has it can say that a visitor chose (LAW-5).
 * `kcGuard()` gives it only while a script runs that came from our own files.
 */
import type { Guard } from '@kiwiconsent/guard/hold';

const OURS = /^\/_kc\/files\/page\.[\da-f]{16}\.js$/;

export function handOver(guard: Guard): void {
  const running = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get;
  const value = (): Guard | undefined => {
    const { src = '' } = (running?.call(document) ?? {}) as HTMLScriptElement;
    const { origin, pathname } = new URL(src, location.href);
    return origin === location.origin && OURS.test(pathname) ? guard : undefined;
  };
  Object.defineProperty(globalThis, 'kcGuard', { value });
}
