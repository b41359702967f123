import type { Signals } from '@kiwiconsent/policy/runtime';

/** What the browser asks of this page: by itself, or in the request for the page, as its server says (SIG-1, SIG-2). */
export function signalsIn(document: Document): Signals {
  const bySelf = Reflect.get(navigator, 'globalPrivacyControl') === true;
  return { gpc: bySelf || document.getElementById('kc-page')?.dataset['gpc'] === '1' };
}
