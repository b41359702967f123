/** The floor: a banner of plain HTML that does nothing. Nobody can be faster. */
import { brotliDifference } from './brotli.ts';
import type { Variant } from './variant.ts';

const BANNER = `<div id="floor" role="region" aria-label="Cookies"><style>#floor{position:fixed;left:16px;bottom:16px;max-width:28rem;padding:16px;background:#fff;color:#111}</style>
<h2>Cookies op deze site</h2>
<p>Mogen wij meten hoe u deze site gebruikt en filmpjes van anderen tonen? U kunt dit later veranderen.</p>
<button>Alles accepteren</button> <button>Alles weigeren</button> <a href="/cookie-instellingen">Zelf instellen</a>
</div>`;

export function staticFloor(bare: string): Variant {
  const html = bare.replace(/<body[^>]*>/, (body) => body + BANNER);
  return {
    name: 'static HTML (floor)',
    html,
    selector: '#floor',
    parts: [{ what: 'markup', brotli: brotliDifference(html, bare) }],
  };
}
