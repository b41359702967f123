/** What a visitor can have said, and what it allows: the test's own reading of it, without our code that judges. */
import { ASKABLE, type AskableCategory, type Choice, writeCookie } from '@kiwiconsent/policy/runtime';
import type { Party } from './catalogue.ts';
import { waysPolicy } from './policy.ts';

export interface State {
  readonly name: string;
  /** What was granted; `undefined` where nothing was said at all. */
  readonly granted: readonly AskableCategory[] | undefined;
  readonly to: Party;
}

const state = (name: string, granted: State['granted'], to: Party = 'declared'): State => ({
  name,
  granted,
  to,
});

export const NO_CHOICE: State = state('no choice', undefined);
export const REFUSED: State = state('refused', []);
export const GRANTED: State = state('granted', ASKABLE);
/** All granted, and the page's ways lead to a party that nobody declared. */
export const UNDECLARED: State = state('granted, undeclared', ASKABLE, 'stranger');
export const WITHDRAWN: State = state('withdrawn', []);
export const EACH_ALONE: readonly State[] = ASKABLE.map((each) => state(`${each} alone`, [each]));

export const allows = ({ granted, to }: State, category: AskableCategory): boolean =>
  to === 'declared' && (granted ?? []).includes(category);

const policy = waysPolicy().hash.slice(0, 16);

/** The consent cookie of a visitor who said so a minute ago; '' for silence. */
export function cookieOf({ granted }: State): string {
  if (granted === undefined) return '';
  const categories = Object.fromEntries(
    ASKABLE.map((each) => [each, granted.includes(each) ? 'granted' : 'denied'] as const),
  );
  const choice: Choice = { categories, providers: {}, objections: [] };
  const at = Math.floor(Date.now() / 1000) - 60;
  return writeCookie({ surfaces: { website: { at, policy, receipt: 'x'.repeat(22), choice } } });
}
