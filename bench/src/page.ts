/**
 * `npm run bench -- page`: what asking costs a first visit, on the same page, beside the lightest peer and a
 * floor that does nothing. One run, interleaved, so that a slow moment of the machine hits all alike.
 */
import { openSite } from '@kiwiconsent/e2e/site';
import { median } from './median.ts';
import { measureAll } from './page/measure-all.ts';
import type { Visit } from './page/measure-visit.ts';
import { bareOf, ours } from './page/ours.ts';
import { serveVariants } from './page/serve-variants.ts';
import { staticFloor } from './page/static-floor.ts';
import type { Variant } from './page/variant.ts';
import { asVariant } from './peers/as-variant.ts';
import { vanilla } from './peers/vanilla.ts';
import { printTable } from './print-table.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 9);

const total = ({ parts }: Variant): number => parts.reduce((sum, { brotli }) => sum + brotli, 0);

function rows(variants: readonly Variant[], visits: readonly Visit[][]): readonly string[][] {
  return variants.map((variant, at) => {
    const own = visits[at] ?? [];
    const middle = (pick: (visit: Visit) => number): number => median(own.map(pick));
    return [
      variant.name,
      String(total(variant)),
      middle(({ visibleMs }) => visibleMs).toFixed(0),
      middle(({ blockingMs }) => blockingMs).toFixed(0),
      middle(({ layoutShift }) => layoutShift).toFixed(3),
    ];
  });
}

const site = await openSite();
try {
  const html = await (await fetch(site.origin)).text();
  const bare = bareOf(html);
  const peer = vanilla();
  const variants = [staticFloor(bare), await ours(site.origin, html), asVariant(peer, bare)];
  const server = await serveVariants(site.origin, variants, peer.files);
  try {
    const visits = await measureAll(variants, server.origin, ROUNDS);
    printTable(['', 'bytes (brotli)', 'visible ms', 'blocking ms', 'layout shift'], rows(variants, visits));
    console.log(`\nMedians of ${ROUNDS} interleaved first visits, processor slowed 4 times. The bytes are:`);
    for (const { name, parts } of variants) {
      console.log(`  ${name}: ${parts.map(({ what, brotli }) => `${what} ${brotli}`).join(', ')}`);
    }
  } finally {
    await server.close();
  }
} finally {
  await site.close();
}
