/**
 * The first script of a page: holds what the policy does not allow, from before any other script (docs/spec/guard.md
 * §1). Its config is the page's own, which stands before it; without one everything is held (ENF-1).
 */
import { type GuardConfig, startGuard } from '@kiwiconsent/guard/hold';
import { COOKIE_NAME, readCookie, SILENCE, standing } from '@kiwiconsent/policy/runtime';

interface PageConfig extends Omit<GuardConfig, 'choice'> {
  readonly publication: Parameters<typeof standing>[1];
}

function inPage(): GuardConfig {
  try {
    const config = JSON.parse(document.getElementById('kc-page')?.textContent ?? '') as PageConfig;
    const value = new RegExp(`(?:^|; )${COOKIE_NAME}=([^;]*)`).exec(document.cookie)?.[1] ?? '';
    const { choice } = standing(readCookie(value), config.publication, config.surface, new Date());
    return { ...config, choice };
  } catch {
    return { judgeable: { surfaces: [], technologies: [] }, surface: '', choice: SILENCE };
  }
}

const inWorker = Reflect.get(globalThis, 'kcGuard') as GuardConfig | undefined;
startGuard(globalThis.document ? inPage() : (inWorker ?? inPage()));
