/** What a form's switches say, exactly (LAW-6). */
import type { Choice } from '@kiwiconsent/policy/runtime';
import { askedIn } from './asked-in.ts';

type Answers = Record<string, 'granted' | 'denied'>;

/**
 * The choice that stands after saving `form`. What the form does not show stays as it is. A category that is
 * shown only as its providers is granted when all of them are.
 */
export function choiceOfForm(form: HTMLFormElement, current: Choice): Choice {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const asked = askedIn(form);
  const categories = { ...current.categories };
  const providers: Answers = {};
  for (const [key, answer] of Object.entries(current.providers)) {
    if (!asked.some((id) => key.startsWith(`${id}.`))) providers[key] = answer;
  }
  for (const id of asked) {
    const own = boxes.find(({ name }) => name === `category.${id}`);
    const apart = boxes.filter(({ name }) => name.startsWith(`provider.${id}.`));
    const all = own ?? (apart.length > 0 && { checked: apart.every(({ checked }) => checked) });
    const isGranted = all !== false && all.checked;
    categories[id] = isGranted ? 'granted' : 'denied';
    for (const { name, checked } of apart) {
      if (checked !== isGranted) providers[name.slice('provider.'.length)] = checked ? 'granted' : 'denied';
    }
  }
  const objections = new Set(current.objections);
  for (const { name, checked } of boxes.filter((box) => box.name.startsWith('objection.'))) {
    objections[checked ? 'add' : 'delete'](name.slice('objection.'.length));
  }
  return { categories, providers, objections: [...objections].sort() };
}

/** A category sets all its providers, and is on when all of them are. */
export function keepInStep(changed: HTMLInputElement): void {
  const [kind, id] = changed.name.split('.');
  const form = changed.form;
  if (!form || (kind !== 'category' && kind !== 'provider')) return;
  const apart = [...form.querySelectorAll<HTMLInputElement>(`input[name^="provider.${id}."]`)];
  const own = form.querySelector<HTMLInputElement>(`input[name="category.${id}"]`);
  if (kind === 'category') for (const box of apart) box.checked = changed.checked;
  else if (own) own.checked = apart.every(({ checked }) => checked);
}
