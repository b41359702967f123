/** A switch for each provider of a category that has more than one (P22). */
import type { Tree } from '@kiwiconsent/markup';
import type { CategoryView } from '../view/inventory-view.ts';
import type { PreferencesView } from '../view/preferences-view.ts';
import { Switch } from './switch.tsx';

interface Properties {
  readonly view: PreferencesView;
  readonly category: Extract<CategoryView, { kind: 'asked' }>;
  /** The id of the category's heading. */
  readonly named: string;
}

export function ProviderSwitches({ view, category, named }: Properties): Tree {
  const { choice } = view.state;
  const { words } = view.inventory;
  if (category.providers.length === 0) return undefined;
  return (
    <ul class="kc-providers" aria-label={words.perProvider}>
      {category.providers.map(({ id, name }) => {
        const key = `${category.id}.${id}`;
        const answer = choice.providers[key] ?? choice.categories[category.id];
        return (
          <li class="kc-row">
            <span id={`${named}-${id}`}>{name}</span>
            <Switch
              name={`provider.${key}`}
              isOn={answer === 'granted'}
              labelledBy={`${named}-${id}`}
              words={words}
            />
          </li>
        );
      })}
    </ul>
  );
}
