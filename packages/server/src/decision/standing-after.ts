import type { Control } from '@kiwiconsent/policy/receipt';
import type { AskableCategory, Choice } from '@kiwiconsent/policy/runtime';

/**
 * The choice that stands after `said`, where `before` stood. What was not on show stays as it was, except that
 * withdrawing takes back every grant there is (WD-3). Loading once changes nothing.
 */
export function standingAfter(before: Choice, said: Choice, control: Control): Choice {
  if (control === 'load-once') return before;
  const answered = Object.keys(said.categories);
  const withdraws = control === 'withdraw-all';
  const before_ = Object.keys(before.categories) as AskableCategory[];
  return {
    categories: withdraws
      ? Object.fromEntries([...before_, ...answered].map((category) => [category, 'denied' as const]))
      : { ...before.categories, ...said.categories },
    providers: {
      ...Object.fromEntries(
        Object.entries(before.providers).filter(
          ([key]) => !withdraws && !answered.includes(key.split('.')[0] ?? ''),
        ),
      ),
      ...said.providers,
    },
    objections: control === 'save' || control === 'object' ? said.objections : before.objections,
  };
}

/** Whether an answer stands that was given before and not now: it keeps its own moment (BRW-10). */
export function keepsEarlier(after: Choice, said: Choice): boolean {
  return (
    Object.keys(after.categories).some((name) => !Object.hasOwn(said.categories, name)) ||
    Object.keys(after.providers).some((key) => !Object.hasOwn(said.providers, key))
  );
}
