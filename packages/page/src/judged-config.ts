/**
 * The guard's config behind the gate, which has judged this visitor already: the page's config says the choice, and the
 * cookie it was read from. Another cookie by now (a page from a cache, a choice elsewhere) is silence until the page
 * script knows better; so is a page without a config (ENF-1, ENF-6).
 */
import type { GuardConfig } from '@kiwiconsent/guard/hold';
import { COOKIE_NAME, SILENCE } from '@kiwiconsent/policy/runtime';

interface JudgedConfig extends GuardConfig {
  /** The cookie's value; '' for none. */
  readonly cookie: string;
}

/** In a worker that a held page started, that page's config, which the page wrote before the guard. */
export function judgedConfig(): GuardConfig {
  let config: Partial<JudgedConfig> = {};
  if (!globalThis.document) return Reflect.get(globalThis, 'kcGuard') as unknown as GuardConfig;
  try {
    config = JSON.parse(document.getElementById('kc-page')?.textContent ?? '') as JudgedConfig;
  } catch {}
  const isSame = `; ${document.cookie};`.includes(`; ${COOKIE_NAME}=${config.cookie};`);
  const none = { judgeable: { surfaces: [], technologies: [] }, surface: '', choice: SILENCE };
  const known = { ...none, ...config };
  return isSame ? known : { ...known, choice: SILENCE };
}
