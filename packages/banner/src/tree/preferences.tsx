/** The preferences as a dialog that the visitor opened: Esc and *close* leave everything as it was (A11Y-6). */
import type { Tree } from '@kiwiconsent/markup';
import type { PreferencesView } from '../view/preferences-view.ts';
import { PreferencesForm } from './preferences-form.tsx';

/**
 * The page's script opens the dialog (`showModal`) and keeps a category's switch and its providers' in step:
 * a category sets all its providers, and is on when all of them are.
 */
export function preferencesTree(view: PreferencesView): Tree {
  const { words, language, direction } = view.inventory;
  return (
    <kc-ask data-kc="preferences" lang={language} dir={direction}>
      <dialog aria-labelledby="kc-preferences">
        <div class="kc-top">
          <h2 id="kc-preferences" tabindex="-1">
            {words.title}
          </h2>
          <button type="button" data-kc-do="close" class="kc-quiet">
            {words.close}
          </button>
        </div>
        <PreferencesForm view={view} layer="preferences" apart={() => 'beside'} />
      </dialog>
    </kc-ask>
  );
}
