/** One category in the preferences: its name, one sentence, its switch, and what is in it one press deeper. */
import type { Tree } from '@kiwiconsent/markup';
import type { CategoryView } from '../view/inventory-view.ts';
import type { PreferencesView } from '../view/preferences-view.ts';
import { ProviderSwitches } from './provider-switches.tsx';
import { Switch } from './switch.tsx';
import { TechnologyDetails } from './technology-details.tsx';

/** How providers are chosen: not at all, beside the category's switch, or instead of it. */
export type Apart = 'never' | 'beside' | 'instead';

interface Properties {
  readonly view: PreferencesView;
  readonly category: CategoryView;
  readonly apart: Apart;
  /** The heading above it has one level less. */
  readonly level: 2 | 3;
}

/**
 * An explained category has no control (P20). Everything is off until the visitor granted it (P17).
 * Never both a category's switch and its providers' in a form that no script keeps in step: what is saved
 * would not be what is shown (DP-10).
 */
export function CategoryRow({ view, category, apart, level }: Properties): Tree {
  const { inventory, state } = view;
  const { words } = inventory;
  const { id, name, about } = category;
  const Heading = `h${level}`;
  const named = `${level === 2 ? 'kc' : 'kc-own'}-${id}`;
  const isAsked = category.kind === 'asked';
  return (
    <section class="kc-category" aria-labelledby={named}>
      <div class="kc-row">
        <Heading id={named} class="kc-name">
          {name}
        </Heading>
        {isAsked && apart !== 'instead' && (
          <Switch
            name={`category.${id}`}
            isOn={state.choice.categories[category.id] === 'granted'}
            labelledBy={named}
            words={words}
          />
        )}
        {!isAsked && <span class="kc-word">{id === 'necessary' ? words.always : words.exempt}</span>}
      </div>
      <p>{about}</p>
      {isAsked && apart === 'instead' && <ProviderSwitches view={view} category={category} named={named} />}
      {isAsked && apart === 'never' && category.providers.length > 0 && (
        <p>
          <a href={`${inventory.links.settings}?per-provider=${id}#kc-${id}`}>{words.perProvider}</a>
        </p>
      )}
      <TechnologyDetails view={view} category={category} level={level}>
        {isAsked && apart === 'beside' && <ProviderSwitches view={view} category={category} named={named} />}
      </TechnologyDetails>
    </section>
  );
}
