/** One first visit: a new visitor, a slowed processor, and what the browser itself says about the load. */
import type { ChromiumSession } from '@kiwiconsent/e2e/browsers';

export interface Visit {
  /** When the question could first be seen: painted, in milliseconds after the navigation began. */
  readonly visibleMs: number;
  readonly blockingMs: number;
  /** Processor time of all scripts of the page. */
  readonly scriptMs: number;
  readonly layoutShift: number;
}

const SLOWED = 4;

/** Watches from the first moment; asks nothing of the page but whether the question takes room. */
function watch(selector: string): void {
  const seen = { visible: 0, blocking: 0, shift: 0 };
  Object.assign(window, { seen });
  const look = (): void => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    const style = document.querySelector(selector);
    const shown = style === null ? false : getComputedStyle(style).visibility === 'visible';
    if (box !== undefined && shown && box.height > 0 && box.top < innerHeight)
      seen.visible = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocking += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
}

function read(): { visible: number; blocking: number; shift: number; paint: number } {
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  return { ...Reflect.get(window, 'seen'), paint };
}

export async function measureVisit(chromium: ChromiumSession, url: string, selector: string): Promise<Visit> {
  const page = await chromium.newVisitor();
  try {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await page.addInitScript(watch, selector);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => Reflect.get(window, 'seen').visible > 0, undefined, { timeout: 15_000 });
    await page.waitForTimeout(500);
    const { visible, blocking, shift, paint } = await page.evaluate(read);
    const { metrics } = await devtools.send('Performance.getMetrics');
    const scriptMs = (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000;
    return { visibleMs: Math.max(visible, paint), blockingMs: blocking, scriptMs, layoutShift: shift };
  } finally {
    await page.context().close();
  }
}
