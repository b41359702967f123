/** Pressing *save*: stores exactly the switches that are shown (LAW-6, DP-10). */
import { askedIn } from './asked-in.ts';
import { choiceOfForm } from './choice-of-form.ts';
import type { Host } from './start-banner.ts';

/** A script's press may save a choice that grants nothing, and no other (LAW-5). */
export function save(host: Host, form: HTMLFormElement, isTrusted: boolean): Promise<string> | undefined {
  const current = host.keeper.current().said;
  const choice = choiceOfForm(form, current);
  const grants = [...Object.values(choice.categories), ...Object.values(choice.providers)].includes(
    'granted',
  );
  if (!isTrusted && (grants || choice.objections.length < current.objections.length)) return undefined;
  const layer = new FormData(form).get('layer') === 'settings-page' ? 'settings-page' : 'preferences';
  return host.decide({ control: 'save', layer, shown: askedIn(form), choice });
}
