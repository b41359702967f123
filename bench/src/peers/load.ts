/** What asking costs a first visit on the same page: a floor, ours and each peer, in interleaved rounds. */
import { openChromium } from '@kiwiconsent/e2e/browsers';
import { openSite } from '@kiwiconsent/e2e/site';
import { median } from '../median.ts';
import { measureAll } from '../page/measure-all.ts';
import type { Visit } from '../page/measure-visit.ts';
import { bareOf, ours } from '../page/ours.ts';
import { serveVariants } from '../page/serve-variants.ts';
import { staticFloor } from '../page/static-floor.ts';
import { asVariant } from './as-variant.ts';
import { lookAt, type Sight } from './look-at.ts';
import type { Peer } from './peer.ts';

export const LOAD_COLUMNS = [
  '',
  'bytes',
  'with preferences',
  'script ms',
  'visible ms',
  'blocking ms',
  'axe',
  'strict policy',
] as const;

function row(name: string, sight: Sight, visits: readonly Visit[]): readonly string[] {
  const middle = (pick: (visit: Visit) => number): string => median(visits.map(pick)).toFixed(0);
  const seen = sight.isSeen ? '' : 'not seen, ';
  return [
    name,
    String(sight.bytes),
    String(sight.bytesOpened),
    middle(({ scriptMs }) => scriptMs),
    middle(({ visibleMs }) => visibleMs),
    middle(({ blockingMs }) => blockingMs),
    sight.violations.join(' ') || '0',
    seen + (sight.refused.length === 0 ? 'clean' : `refuses ${sight.refused.join(' ')}`),
  ];
}

export async function loadRows(
  peers: readonly Peer[],
  rounds: number,
): Promise<readonly (readonly string[])[]> {
  const site = await openSite();
  try {
    const html = await (await fetch(site.origin)).text();
    const bare = bareOf(html);
    const variants = [
      staticFloor(bare),
      await ours(site.origin, html),
      ...peers.map((peer) => asVariant(peer, bare)),
    ];
    const files = Object.assign({}, ...peers.map((peer) => peer.files));
    const server = await serveVariants(site.origin, variants, files);
    const chromium = await openChromium();
    try {
      const sights: Sight[] = [];
      for (const [at, variant] of variants.entries())
        sights.push(await lookAt(chromium, `${server.origin}/${at}`, variant, bare));
      const visits = await measureAll(variants, server.origin, rounds);
      return sights.map((sight, at) => row(variants[at]?.name ?? '', sight, visits[at] ?? []));
    } finally {
      await chromium.close();
      await server.close();
    }
  } finally {
    await site.close();
  }
}
