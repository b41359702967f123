/** The preferences as the content of a page, complete without JavaScript (P23, DP-16). */
import type { Tree } from '@kiwiconsent/markup';
import type { CategoryView } from '../view/inventory-view.ts';
import type { PreferencesView } from '../view/preferences-view.ts';
import type { Apart } from './category-row.tsx';
import { PreferencesForm } from './preferences-form.tsx';

/** Providers are shown apart where the visitor asked for it, and where they do not all have the same answer. */
function apartIn({ perProvider, state }: PreferencesView, category: CategoryView): Apart {
  if (category.kind === 'explained' || category.providers.length === 0) return 'never';
  const { categories, providers } = state.choice;
  const own = categories[category.id] ?? 'denied';
  const isMixed = category.providers.some(({ id }) => (providers[`${category.id}.${id}`] ?? own) !== own);
  return isMixed || perProvider.includes(category.id) ? 'instead' : 'never';
}

/** Stands inside the site's own page; its heading is the page's. */
export function settingsPageTree(view: PreferencesView): Tree {
  const { words, language, direction } = view.inventory;
  return (
    <kc-ask data-kc="settings" lang={language} dir={direction}>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <PreferencesForm view={view} layer="settings-page" apart={(category) => apartIn(view, category)} />
    </kc-ask>
  );
}
