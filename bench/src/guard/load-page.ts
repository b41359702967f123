/** One load of a page by a new visitor, and what the browser itself says that it took. */
import type { ChromiumSession } from '@kiwiconsent/e2e/browsers';

export interface Load {
  /** From the navigation to the end of the load event. */
  readonly loadMs: number;
  /** Processor time of the page's main thread until it had been quiet, whatever else the machine did meanwhile. */
  readonly mainThreadMs: number;
}

const QUIET_MS = 300;

export async function loadPage(chromium: ChromiumSession, url: string): Promise<Load> {
  const page = await chromium.newVisitor();
  try {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(QUIET_MS);
    const { metrics } = await devtools.send('Performance.getMetrics');
    const loadMs = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return entry?.loadEventEnd ?? Number.NaN;
    });
    const busy = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    return { loadMs, mainThreadMs: busy * 1000 };
  } finally {
    await page.context().close();
  }
}
