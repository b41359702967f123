/** The inventory and where one visitor stands: what preferences and the settings page show. */
import type { AskableCategory, Choice, Standing } from '@kiwiconsent/policy/runtime';
import type { InventoryView } from './inventory-view.ts';

/** A visitor's standing as plain data (WD-2). */
export interface StateView {
  readonly choice: Choice;
  /** ISO dates; '' where nothing holds. */
  readonly at: string;
  readonly until: string;
  readonly receipt: string;
  /** It is not on record yet, since the server cannot be reached (WD-10): only the browser knows. */
  readonly unsent?: boolean;
  readonly changed: boolean;
  /** What Global Privacy Control refuses; nothing where the browser does not send it. */
  readonly gpc: readonly AskableCategory[];
}

export interface PreferencesView {
  readonly inventory: InventoryView;
  readonly state: StateView;
  /** As in `FormView`. */
  readonly returnTo: string;
  /** Settings page only: categories shown with a switch per provider instead of one. */
  readonly perProvider: readonly AskableCategory[];
}

/** `standing` as plain data. */
export function stateOf(standing: Standing, gpc: readonly AskableCategory[]): StateView {
  const { choice, at, until, receipt, changed } = standing;
  const day = (date: Date | undefined): string => date?.toISOString().slice(0, 10) ?? '';
  return { choice, at: day(at), until: day(until), receipt, changed: changed.length > 0, gpc };
}
