/** The choice that a form's flat fields say: what was on show and is not ticked is denied. */
import type { Choice } from '../choice/choice.ts';
import { ASKABLE, type AskableCategory } from '../model/category.ts';
import type { Say } from './decision-issue.ts';
import { TECHNOLOGY_ID } from './technology-id.ts';

type Fields = Readonly<Record<string, unknown>>;

const PROVIDER = /^([a-z]+)\.([a-z][a-z0-9-]{0,31})$/;

/** A form has no `choice`; it says what was `asked`. */
export function isForm(fields: Fields): boolean {
  return fields['choice'] === undefined && fields['asked'] !== undefined;
}

/**
 * `asked` lists what was on show, with commas: categories, and where a provider had a switch of its own
 * `category.provider`. Boxes are `category.*`, `provider.*` and `objection.*`.
 */
export function choiceFromForm(fields: Fields, say: Say): Choice {
  const asked = typeof fields['asked'] === 'string' && fields['asked'].length < 4000 ? fields['asked'] : '';
  const shown = asked.split(',').filter(Boolean);
  const control = fields['control'];
  const categories: Partial<Record<AskableCategory, 'granted' | 'denied'>> = {};
  const providers: Record<string, 'granted' | 'denied'> = {};
  const isTicked = (field: string): boolean =>
    control === 'accept-all' || (readsBoxes(control) && Object.hasOwn(fields, field));
  for (const name of shown) {
    const category = ASKABLE.find((one) => one === name);
    const [, of, provider] = PROVIDER.exec(name) ?? [];
    const isProvider = provider && ASKABLE.includes(of as AskableCategory);
    if (category) {
      if (answersAll(control)) categories[category] = isTicked(`category.${category}`) ? 'granted' : 'denied';
    } else if (isProvider) {
      if (control === 'save') providers[name] = isTicked(`provider.${name}`) ? 'granted' : 'denied';
    } else say('KC-D005', 'asked', 'asked names something that is not known.');
  }
  for (const field of Object.keys(fields)) readLooseProvider(field, control, providers, say);
  return { categories, providers, objections: objectionsIn(fields, say) };
}

/** A ticked provider that `asked` does not name, as on a placeholder. */
function readLooseProvider(
  field: string,
  control: unknown,
  providers: Record<string, 'granted' | 'denied'>,
  say: Say,
): void {
  if (!field.startsWith('provider.') || !readsBoxes(control)) return;
  const name = field.slice('provider.'.length);
  const [, category] = PROVIDER.exec(name) ?? [];
  if (ASKABLE.includes(category as AskableCategory)) providers[name] ??= 'granted';
  else say('KC-D005', 'provider', 'A provider is named category.provider.');
}

function readsBoxes(control: unknown): boolean {
  return control === 'save' || isOfOneProvider(control);
}

/** *Once* and *always* on a placeholder say yes to a provider: nothing about its category, and never no. */
function isOfOneProvider(control: unknown): boolean {
  return control === 'load-once' || control === 'load-always';
}

/** Whether everything on show is answered; objecting says nothing but the objection. */
function answersAll(control: unknown): boolean {
  return control !== 'object' && !isOfOneProvider(control);
}

function objectionsIn(fields: Fields, say: Say): readonly string[] {
  const named = Object.keys(fields)
    .filter((field) => field.startsWith('objection.'))
    .map((field) => field.slice('objection.'.length));
  const known = named.filter((id) => TECHNOLOGY_ID.test(id));
  if (known.length < named.length) say('KC-D003', 'objection', 'An objection names a technology by its id.');
  return known.slice(0, 300);
}
