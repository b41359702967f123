/**
 * Tells a vendor's own code, where it runs, that consent is taken back: the call that the policy file names (WD-6).
 * A name and plain values, never code. Nothing is called that page code did not put there itself.
 */
import { type Choice, type Judgeable, judge } from '@kiwiconsent/policy/runtime';

type Callable = (...args: readonly unknown[]) => unknown;

/** The function at `path`, with what it is a method of. */
function functionAt(path: string): (() => Callable | undefined) | undefined {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let owner: unknown = globalThis;
  for (const name of names) owner = owner == null ? undefined : Reflect.get(Object(owner), name);
  const found = owner == null ? undefined : Reflect.get(Object(owner), last);
  return typeof found === 'function' ? () => (found as Callable).bind(owner) : undefined;
}

/** Calls each vendor whose technology was allowed under `before` and is not under `now`, once. Never throws. */
export function revoke(policy: Judgeable, surface: string, before: Choice, now: Choice): void {
  const may = (choice: Choice, id: string): boolean =>
    judge(policy, surface, choice, { kind: 'technology', id }).allowed;
  for (const { id, revoke: calls = [] } of policy.technologies) {
    if (calls.length === 0 || !may(before, id) || may(now, id)) continue;
    for (const { call, with: args } of calls) {
      try {
        const outcome = functionAt(call)?.()?.(...structuredClone(args));
        // Nothing waits for a vendor, and what its promise is rejected with is not the page's to hear of.
        Promise.resolve(outcome).catch(() => {});
      } catch {}
    }
  }
}
