/** A switch for each provider of a category that has more than one (P22). */
import type { Tree } from '@kiwiconsent/markup';
import type { CategoryView } from '../view/inventory-view.ts';
import type { PreferencesView } from '../view/preferences-view.ts';
import { Switch } from './switch.tsx';

interface Properties {
  readonly view: PreferencesView;
  readonly category: Extract<CategoryView, { kind: 'asked' }>;
}

export function ProviderSwitches({ view, category }: Properties): Tree {
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
            <span id={`kc-${key}`}>{name}</span>
            <Switch
              name={`provider.${key}`}
              isOn={answer === 'granted'}
              labelledBy={`kc-${key}`}
              words={words}
            />
          </li>
        );
      })}
    </ul>
  );
}
