/** Who may keep a document: one made for one visitor is nobody else's (ENF-6, T-21). */
import type { Field } from './field.ts';

/** `visitor`: private and asked again each time. `shared`: as the site says. */
export function cachedAs(
  fields: readonly Field[],
  { mode }: { readonly mode: 'visitor' | 'shared' },
): readonly Field[] {
  if (mode === 'shared') return fields;
  const said = fields
    .flatMap(([name, value]) => (name.toLowerCase() === 'cache-control' ? [value] : []))
    .join(',');
  const kept = fields.filter(([name]) => !OF_CACHES.has(name.toLowerCase()));
  const control = /(?:^|[,\s])no-store(?:[,\s]|$)/i.test(said) ? 'private, no-store' : 'private, no-cache';
  return [...kept, ['Cache-Control', control], ['Vary', 'Cookie, Sec-GPC']];
}

/** What shared caches obey before `Cache-Control`. */
const OF_CACHES = new Set([
  'cache-control',
  'expires',
  'pragma',
  'surrogate-control',
  'cdn-cache-control',
  'cloudflare-cdn-cache-control',
  'netlify-cdn-cache-control',
  'vercel-cdn-cache-control',
]);
