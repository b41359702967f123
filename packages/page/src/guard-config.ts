/** The guard's config: the page's own, which stands before it; without one everything is held (ENF-1). */
import type { GuardConfig } from '@kiwiconsent/guard/hold';
import { COOKIE_NAME, readCookie, SILENCE, standing } from '@kiwiconsent/policy/runtime';

interface PageConfig extends Omit<GuardConfig, 'choice'> {
  readonly publication: Parameters<typeof standing>[1];
}

/** In a worker that a held page started, that page's config, which the page wrote before the guard. */
export function guardConfig(): GuardConfig {
  try {
    if (!globalThis.document) return Reflect.get(globalThis, 'kcGuard') as unknown as GuardConfig;
    const config = JSON.parse(document.getElementById('kc-page')?.textContent ?? '') as PageConfig;
    const value = new RegExp(`(?:^|; )${COOKIE_NAME}=([^;]*)`).exec(document.cookie)?.[1] ?? '';
    const { choice } = standing(readCookie(value), config.publication, config.surface, new Date(), {
      gpc: Reflect.get(navigator, 'globalPrivacyControl') === true,
    });
    return { ...config, choice };
  } catch {
    return { judgeable: { surfaces: [], technologies: [] }, surface: '', choice: SILENCE };
  }
}
