/** Where the visitor stands, in words: the choice, its date and end, the policy's version (WD-2). */
import type { Tree } from '@kiwiconsent/markup';
import { filled } from '../view/filled.ts';
import type { CategoryView } from '../view/inventory-view.ts';
import type { PreferencesView } from '../view/preferences-view.ts';
import { linked } from './linked.ts';

/** An ISO date in words, by the twelve `months` of the inventory. */
function dateFrom(months: readonly string[], isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return filled(months[Number(month) - 1] ?? isoDate, { d: String(Number(day)), y: year });
}

/** What Global Privacy Control refuses, and what of it the visitor switched on here (SIG-4), by name. */
function SignalWords({ view }: { readonly view: PreferencesView }): Tree {
  const { state, inventory } = view;
  const { words } = inventory;
  const refused = inventory.categories.filter(({ kind, id }) => kind === 'asked' && isOneOf(state.gpc, id));
  const said = Object.entries({ ...state.choice.categories, ...state.choice.providers });
  const isOn = ({ id }: CategoryView): boolean =>
    said.some(([key, answer]) => answer === 'granted' && key.split('.')[0] === id);
  const sentence = (words: string, some: readonly CategoryView[]): Tree =>
    some.length > 0 && <p>{filled(words, { what: some.map(({ name }) => name).join(', ') })}</p>;
  return (
    <>
      {sentence(
        words.gpc,
        refused.filter((each) => !isOn(each)),
      )}
      {sentence(words.gpcOverridden, refused.filter(isOn))}
    </>
  );
}

function isOneOf(some: readonly string[], id: string): boolean {
  return some.includes(id);
}

export function StateWords({ view }: { readonly view: PreferencesView }): Tree {
  const { state, inventory } = view;
  const { words, months, version, date, links } = inventory;
  const chosen = { date: dateFrom(months, state.at), until: dateFrom(months, state.until) };
  return (
    <div class="kc-state">
      <p>
        {state.at === '' ? words.notAsked : filled(words.chosen, chosen)}{' '}
        {state.receipt !== '' && <a href={`/_kc/receipts/${state.receipt}`}>{words.receipt}</a>}
      </p>
      {state.unsent && <p>{words.unsent}</p>}
      {state.changed && <p>{words.changed}</p>}
      <SignalWords view={view} />
      <p>
        {linked(filled(words.version, { version, date }), {
          notice: <a href={links.notice}>{words.notice}</a>,
        })}
      </p>
    </div>
  );
}
