/** Our own question, as KiwiConnect's website sends it at a first visit. */
import { brotliDifference, brotliSize } from './brotli.ts';
import type { Part, Variant } from './variant.ts';

const ASK = /<kc-ask[^>]*data-kc="ask"[\s\S]*?<\/kc-ask>/g;
const CONFIG = /<script type="application\/json" id="kc-page"[^>]*>[\s\S]*?<\/script>/g;
const SCRIPT = /<script[^>]*src="(\/_kc\/files\/[^"]+)"[^>]*><\/script>/g;
/** The guard stands inline; nothing else on the website does. */
const GUARD = /<script>[\s\S]*?<\/script>/g;
const STYLE = /<style[^>]*>[\s\S]*?<\/style>/g;

/** The same page with nothing of ours in it: the start for every variant. */
export function bareOf(html: string): string {
  return [ASK, CONFIG, GUARD, SCRIPT, STYLE].reduce((left, part) => left.replace(part, ''), html);
}

async function scriptParts(origin: string, html: string): Promise<readonly Part[]> {
  const addresses = [...html.matchAll(SCRIPT)].map(([, address]) => address ?? '');
  return Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(new URL(address, origin));
      return { what: 'script', brotli: brotliSize(Buffer.from(await answer.arrayBuffer())) };
    }),
  );
}

export async function ours(origin: string, html: string): Promise<Variant> {
  const withoutConfig = html.replace(CONFIG, '');
  const withoutGuard = withoutConfig.replace(GUARD, '');
  return {
    name: 'KiwiConsent',
    html,
    selector: 'kc-ask[data-kc="ask"]',
    opener: 'kc-ask[data-kc="ask"] [data-kc-do="open-preferences"]',
    preferences: 'kc-ask[data-kc="preferences"] dialog',
    parts: [
      ...(await scriptParts(origin, html)),
      { what: 'guard', brotli: brotliDifference(withoutConfig, withoutGuard) },
      { what: 'banner, words and style', brotli: brotliDifference(withoutGuard, bareOf(withoutGuard)) },
      { what: 'policy for the page', brotli: brotliDifference(html, withoutConfig) },
    ],
  };
}
