/** First visits to all variants, interleaved, after a round that warms up. */
import { openChromium } from '@kiwiconsent/e2e/browsers';
import { measureVisit, type Visit } from './measure-visit.ts';
import type { Variant } from './variant.ts';

/** The visits of each variant. */
export async function measureAll(
  variants: readonly Variant[],
  origin: string,
  rounds: number,
): Promise<readonly Visit[][]> {
  const visits: Visit[][] = variants.map(() => []);
  const chromium = await openChromium();
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const [at, { selector }] of variants.entries()) {
        const visit = await measureVisit(chromium, `${origin}/${at}`, selector);
        if (round > 0) visits[at]?.push(visit);
      }
    }
  } finally {
    await chromium.close();
  }
  return visits;
}
