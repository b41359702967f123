/** A switch that says what it is in words, without colour (DP-13), and is a checkbox in a plain form. */
import type { Tree } from '@kiwiconsent/markup';
import type { PreferencesWords } from '../words/preferences-words.ts';

interface Properties {
  readonly name: string;
  readonly isOn: boolean;
  /** The id of the element that names it. */
  readonly labelledBy: string;
  readonly words: PreferencesWords;
}

export function Switch({ name, isOn, labelledBy, words }: Properties): Tree {
  // biome-ignore-start lint/a11y/useAriaPropsForRole: a native checkbox says its own state
  return (
    <label class="kc-switch">
      <input
        type="checkbox"
        role="switch"
        name={name}
        checked={isOn}
        aria-labelledby={labelledBy}
        autocomplete="off"
      />
      <span class="kc-word kc-on" aria-hidden="true">
        {words.on}
      </span>
      <span class="kc-word kc-off" aria-hidden="true">
        {words.off}
      </span>
    </label>
  );
  // biome-ignore-end lint/a11y/useAriaPropsForRole: a native checkbox says its own state
}
