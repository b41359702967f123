/** What the preferences and the settings page have in common: state, one action to turn all off, the rows, save. */
import type { Tree } from '@kiwiconsent/markup';
import type { FormView } from '../view/ask-view.ts';
import type { CategoryView } from '../view/inventory-view.ts';
import type { PreferencesView } from '../view/preferences-view.ts';
import { type Apart, CategoryRow } from './category-row.tsx';
import { HiddenFields } from './hidden-fields.tsx';
import { StateWords } from './state-words.tsx';

interface Properties {
  readonly view: PreferencesView;
  readonly layer: 'preferences' | 'settings-page';
  readonly apart: (category: CategoryView) => Apart;
}

function formView({ inventory, returnTo }: PreferencesView): FormView {
  const { policy, surface, language, direction } = inventory;
  return { policy, surface, language, direction, returnTo };
}

/** What has a switch in a category: itself, and where they have switches instead of it, its providers. */
function shownIn(category: CategoryView, apart: Apart): readonly string[] {
  if (category.kind === 'explained') return [];
  const providers = apart === 'instead' ? category.providers : [];
  return [category.id, ...providers.map(({ id }) => `${category.id}.${id}`)];
}

/**
 * Two forms, so that Enter in one never presses the other's button (DP-7); withdrawing needs no other press,
 * and asks no reason (WD-3).
 */
export function PreferencesForm({ view, layer, apart }: Properties): Tree {
  const { categories, words } = view.inventory;
  const level = layer === 'settings-page' ? 2 : 3;
  const fields = (
    <HiddenFields
      view={formView(view)}
      layer={layer}
      asked={categories.flatMap((category) => shownIn(category, apart(category)))}
    />
  );
  return (
    <>
      <StateWords view={view} />
      <form method="post" action="/_kc/decisions">
        {fields}
        <button type="submit" name="control" value="withdraw-all" data-kc-do="withdraw-all" class="kc-quiet">
          {words.withdraw}
        </button>
      </form>
      <form method="post" action="/_kc/decisions">
        {fields}
        {categories.map((category) => (
          <CategoryRow view={view} category={category} apart={apart(category)} level={level} />
        ))}
        <div class="kc-save">
          <button type="submit" name="control" value="save" data-kc-do="save">
            {words.save}
          </button>
        </div>
      </form>
    </>
  );
}
