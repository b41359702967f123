import type { PageConfig } from '../view/page-config.ts';

/** `undefined` where the page has no config. Throws on one that cannot be read: the caller holds. */
export function readPageConfig(document: Document): PageConfig | undefined {
  const text = document.getElementById('kc-page')?.textContent;
  return text ? JSON.parse(text) : undefined;
}
