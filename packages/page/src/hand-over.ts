/**
 * Hands the guard to our own page script, and to no one else: whoever has it can say that a visitor chose (LAW-5).
 * `kcGuard()` gives it only while a script runs that came from our own files.
 */
import { type Guard, native } from '@kiwiconsent/guard/hold';

export function handOver(guard: Guard): void {
  const running = native<HTMLScriptElement | null>('Document', 'currentScript');
  const ours = `${location.origin}/_kc/files/page.`;
  const value = (): Guard | undefined => (running(document)?.src?.startsWith(ours) ? guard : undefined);
  Object.defineProperty(globalThis, 'kcGuard', { value });
}
