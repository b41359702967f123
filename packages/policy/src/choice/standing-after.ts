import type { Control } from '../receipt/decision.ts';
import type { Choice } from './choice.ts';

/**
 * The choice that stands after `said`, where `before` stood. What was not on show stays as it was, except that
 * withdrawing takes back every grant there is (WD-3). Loading once changes nothing.
 */
export function standingAfter(before: Choice, said: Choice, control: Control): Choice {
  if (control === 'load-once') return before;
  const withdraws = control === 'withdraw-all';
  const objections = control === 'save' || control === 'object' ? said.objections : before.objections;
  if (isSilent(before)) return { categories: said.categories, providers: said.providers, objections };
  const answered = Object.keys(said.categories);
  const taken = Object.fromEntries(
    [...Object.keys(before.categories), ...answered].map((category) => [category, 'denied' as const]),
  );
  const kept = Object.entries(before.providers).filter(
    ([key]) => !withdraws && !answered.includes(key.split('.')[0] ?? ''),
  );
  return {
    categories: withdraws ? taken : { ...before.categories, ...said.categories },
    providers: { ...Object.fromEntries(kept), ...said.providers },
    objections,
  };
}

/** Nothing stands that could go on. */
function isSilent({ categories, providers }: Choice): boolean {
  for (const _ in categories) return false;
  for (const _ in providers) return false;
  return true;
}

/** Whether an answer stands that was given before and not now: it keeps its own moment (BRW-10). */
export function keepsEarlier(after: Choice, said: Choice): boolean {
  for (const name in after.categories) if (!Object.hasOwn(said.categories, name)) return true;
  for (const key in after.providers) if (!Object.hasOwn(said.providers, key)) return true;
  return false;
}
