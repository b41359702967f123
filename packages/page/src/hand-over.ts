/**
 * Hands the guard to our own page script, and to no one else: whoever has it can say that a visitor chose (LAW-5).
 * `kcGuard()` gives it only while a script runs that came from our own files.
 */
import type { Guard } from '@kiwiconsent/guard/hold';

export function handOver(guard: Guard): void {
  const running = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get;
  const ours = `${location.origin}/_kc/files/page.`;
  const value = (): Guard | undefined =>
    (running?.call(document) as HTMLScriptElement | null)?.src?.startsWith(ours) ? guard : undefined;
  Object.defineProperty(globalThis, 'kcGuard', { value });
}
