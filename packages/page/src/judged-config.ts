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
  const none = { judgeable: { surfaces: [], technologies: [] }, surface: '', choice: SILENCE };
  try {
    if (!globalThis.document) return Reflect.get(globalThis, 'kcGuard') as unknown as GuardConfig;
    const config = JSON.parse(document.getElementById('kc-page')?.textContent ?? '') as JudgedConfig;
    return { ...none, ...config, ...(!isFor(config.cookie) && { choice: SILENCE }) };
  } catch {
    return none;
  }
}

/** Whether this visitor's cookie is still `value`. Where cookies cannot be read, it is not (P26). */
function isFor(value: string): boolean {
  try {
    return `; ${document.cookie};`.includes(`; ${COOKIE_NAME}=${value};`);
  } catch {
    return false;
  }
}
