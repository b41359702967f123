/** Who may keep a document: one made for one visitor is nobody else's (ENF-6, T-21). */
import { type Field, parted, valuesOf } from './field.ts';
import type { Placing } from './placing.ts';

/** What a document's bytes depend on besides its address: what it is asked for, and who asks. */
const BY_PLACE: readonly string[] = ['Sec-Fetch-Dest', 'X-Requested-With'];
const BY_VISITOR: readonly string[] = ['Cookie', 'Sec-GPC', ...BY_PLACE];

/**
 * `visitor`: private and asked again each time. `shared`: as the site says; a piece that a frame or a script asked for
 * is no one's but theirs, for caches that do not heed `Vary`.
 */
export function cachedAs(
  fields: readonly Field[],
  { mode, placing }: { readonly mode: 'visitor' | 'shared'; readonly placing: Placing },
): readonly Field[] {
  if (mode === 'shared' && placing === 'page') return varying(fields, BY_PLACE);
  const said = valuesOf(fields, 'cache-control').join(',');
  const kept = fields.filter(([name]) => !OF_CACHES.has(name.toLowerCase()));
  const control = /(?:^|[,\s])no-store(?:[,\s]|$)/i.test(said) ? 'private, no-store' : 'private, no-cache';
  return varying([...kept, ['Cache-Control', control]], mode === 'shared' ? BY_PLACE : BY_VISITOR);
}

/** With these names in `Vary`, each once (RFC 9110 §12.5.5). */
export function varying(fields: readonly Field[], names: readonly string[]): readonly Field[] {
  const vary = valuesOf(fields, 'vary');
  if (vary.length === 0) return [...fields, ['Vary', names.join(', ')]];
  const said = vary.flatMap((value) => parted(value, ','));
  const seen = new Set<string>();
  const all = [...said, ...names].filter(
    (name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()),
  );
  const rest = fields.filter(([name]) => name.toLowerCase() !== 'vary');
  return [...rest, ['Vary', all.includes('*') ? '*' : all.join(', ')]];
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
