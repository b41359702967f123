/** A peer as one way to ask on a page. */
import { brotliDifference, brotliSize } from '../page/brotli.ts';
import type { Variant } from '../page/variant.ts';
import type { Peer } from './peer.ts';

export function asVariant({ name, files, head, question, opener, preferences }: Peer, bare: string): Variant {
  const html = bare.replace('<head>', `<head>${head}`);
  return {
    name,
    html,
    selector: question,
    opener,
    preferences,
    parts: [
      ...Object.entries(files).map(([path, body]) => ({
        what: path.replace('/peer/', ''),
        brotli: brotliSize(body),
      })),
      { what: 'markup', brotli: brotliDifference(html, bare) },
    ],
  };
}
