/** The fields that every form of ours sends along, so that it works with no JavaScript. */
import type { Tree } from '@kiwiconsent/markup';
import type { FormView } from '../view/ask-view.ts';

interface Properties {
  readonly view: FormView;
  readonly layer: string;
  /** The categories that are on show. */
  readonly asked: readonly string[];
}

export function HiddenFields({ view, layer, asked }: Properties): Tree {
  const { policy, surface, language, returnTo } = view;
  const fields = { policy, surface, language, layer, return: returnTo, asked: asked.join() };
  return Object.entries(fields).map(([name, value]) => <input type="hidden" name={name} value={value} />);
}
