/** Where the visitor stands, in words: the choice, its date and end, the policy's version (WD-2). */
import type { Tree } from '@kiwiconsent/markup';
import type { Choice } from '@kiwiconsent/policy/runtime';
import { filled } from '../view/filled.ts';
import type { PreferencesView } from '../view/preferences-view.ts';
import { linked } from './linked.ts';

/** An ISO date in words, by the twelve `months` of the inventory. */
function dateFrom(months: readonly string[], isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return filled(months[Number(month) - 1] ?? isoDate, { d: String(Number(day)), y: year });
}

/** Whether the visitor switched on what Global Privacy Control refuses (SIG-4). */
function isGranted({ categories, providers }: Choice): boolean {
  const marketing = Object.entries({ ...categories, ...providers }).filter(([key]) =>
    /^marketing\b/.test(key),
  );
  return marketing.some(([, answer]) => answer === 'granted');
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
      {state.gpc && <p>{isGranted(state.choice) ? words.gpcOverridden : words.gpc}</p>}
      <p>
        {linked(filled(words.version, { version, date }), {
          notice: <a href={links.notice}>{words.notice}</a>,
        })}
      </p>
    </div>
  );
}
