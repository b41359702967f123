/** Fits a shared view to one visitor, in the browser. */
import type { AskableCategory } from '@kiwiconsent/policy/runtime';
import type { AskView } from './ask-view.ts';

/**
 * The same view for a visitor of whom only the browser knows the standing: it narrows the view that many
 * visitors share to the `open` questions.
 */
export function narrowed(view: AskView, open: readonly AskableCategory[], changed: boolean): AskView {
  return { ...view, purposes: view.purposes.filter(({ id }) => open.includes(id)), changed };
}
