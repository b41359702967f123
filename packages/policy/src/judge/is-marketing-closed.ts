import type { Category } from '../model/category.ts';
import type { Judgeable } from './judgeable.ts';

/** In a signed-in environment marketing is closed unless that surface itself informs and asks (P34, ACC-7). */
export function isMarketingClosed(policy: Judgeable, surface: string, category: Category): boolean {
  const { signedIn, asksMarketing } = policy.surfaces.find(({ id }) => id === surface) ?? {};
  return category === 'marketing' && !!signedIn && !asksMarketing;
}
