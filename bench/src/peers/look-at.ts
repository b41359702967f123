/** One visit to a variant that is not timed: what it loads, what axe says of it, and what a strict policy refuses it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ChromiumSession } from '@kiwiconsent/e2e/browsers';
import { brotliDifference, brotliSize } from '../page/brotli.ts';
import type { Variant } from '../page/variant.ts';

export interface Sight {
  /** Brotli bytes of scripts, style, words and markup: until the question stands, and with the preferences open. */
  readonly bytes: number;
  readonly bytesOpened: number;
  /** Rules of axe that the question and the preferences break. */
  readonly violations: readonly string[];
  /** Directives of a strict policy that refused something, and whether the question could be seen nevertheless. */
  readonly refused: readonly string[];
  readonly isSeen: boolean;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Until what a page loads later has come. */
const QUIET_MS = 800;

type Page = ChromiumSession['page'];

async function broken(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate(async (within) => {
    const axe = Reflect.get(window, 'axe') as {
      run(context: string): Promise<{ violations: { id: string }[] }>;
    };
    return (await axe.run(within)).violations.map(({ id }) => id);
  }, selector);
}

async function lookUnder(
  page: Page,
  url: string,
  { selector }: Variant,
): Promise<Pick<Sight, 'refused' | 'isSeen'>> {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective }) => refused.push(effectiveDirective),
      true,
    );
  });
  await page.goto(`${url}?strict`, { waitUntil: 'load' });
  await page.waitForTimeout(QUIET_MS);
  const refused = await page.evaluate(() => Reflect.get(window, 'refused') as string[]);
  return { refused: [...new Set(refused)].sort(), isSeen: await page.locator(selector).first().isVisible() };
}

export async function lookAt(
  chromium: ChromiumSession,
  url: string,
  variant: Variant,
  bare: string,
): Promise<Sight> {
  const { html, selector, opener, preferences } = variant;
  const page = await chromium.newVisitor();
  try {
    let bytes = brotliDifference(html, bare);
    const counted: Promise<void>[] = [];
    page.on('response', (response) => {
      if (!/^\/(peer|_kc)\//.test(new URL(response.url()).pathname)) return;
      const count = response.body().then((body) => {
        bytes += brotliSize(body);
      });
      counted.push(count.catch(() => {}));
    });
    const total = async (): Promise<number> => {
      await page.waitForTimeout(QUIET_MS);
      await Promise.all(counted);
      return bytes;
    };
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForSelector(selector, { state: 'visible' });
    const first = await total();
    await page.evaluate(AXE);
    const violations = [...(await broken(page, selector))];
    if (opener !== undefined && preferences !== undefined) {
      await page.click(opener, { timeout: 5000 });
      await page.waitForSelector(preferences, { state: 'visible', timeout: 5000 });
      await total();
      violations.push(...(await broken(page, preferences)));
    }
    const bytesOpened = await total();
    const strict = await lookUnder(await page.context().newPage(), url, variant);
    return { bytes: first, bytesOpened, violations: [...new Set(violations)].sort(), ...strict };
  } finally {
    await page.context().close();
  }
}
