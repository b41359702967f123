/** A peer as one way to ask on a page. */
import { brotliDifference, brotliSize } from '../page/brotli.ts';
import type { Variant } from '../page/variant.ts';
import { installed, type Peer } from './peer.ts';

export function asVariant(peer: Peer, bare: string): Variant {
  const { name, files, question, opener, preferences } = peer;
  const html = installed(bare, peer);
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
