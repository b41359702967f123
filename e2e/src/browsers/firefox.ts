/** Firefox over WebDriver BiDi (puppeteer-core): no geckodriver is needed. */
import { type BrowserContext, launch, type Page } from 'puppeteer-core';
import { openProxy } from '../third-party/open-proxy.ts';
import type { EngineOptions, EngineSession, VisitorCookie } from './engine-session.ts';
import { findProgram } from './find-program.ts';

const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

export function firefoxPath(): string | undefined {
  return process.env['FIREFOX'] ?? findProgram(['firefox-esr', 'firefox'], PLACES);
}

/** Firefox speaks to its maker at start; in a test it speaks to nobody. */
const QUIET = {
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

async function isVisible(page: Page, selector: string): Promise<boolean> {
  const element = await page.$(selector);
  return element !== null && (await element.isVisible());
}

/**
 * Clicks where the element is. Not puppeteer's own `click`: it waits for an observer's callback, which never
 * comes where JavaScript is off.
 */
async function click(page: Page, selector: string): Promise<void> {
  const element = await page.$(selector);
  await element?.evaluate((found) => found.scrollIntoView({ block: 'nearest' }));
  const box = await element?.boundingBox();
  if (box === null || box === undefined) throw new Error(`nothing to click at ${selector}`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function cookieOf(visitor: BrowserContext, name: string): Promise<VisitorCookie | undefined> {
  const cookie = (await visitor.cookies()).find((each) => each.name === name);
  if (cookie === undefined) return undefined;
  const expires = cookie.session || cookie.expires < 0 ? undefined : cookie.expires;
  return {
    value: cookie.value,
    expires,
    httpOnly: cookie.httpOnly ?? false,
    sameSite: cookie.sameSite ?? '',
  };
}

/** Every host but this machine's own ends at `port`. */
const proxied = (port: number): Record<string, unknown> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  // A page that keeps many connections open must not wait for itself.
  'network.http.max-persistent-connections-per-proxy': 250,
  'network.http.max-persistent-connections-per-server': 100,
});

/** Opens Firefox with one visitor. The caller closes it. */
export async function openFirefox(options: EngineOptions = {}): Promise<EngineSession> {
  const executablePath = firefoxPath();
  if (executablePath === undefined) throw new Error('no Firefox found: install it, or set FIREFOX');
  const proxy = options.elsewhere === undefined ? undefined : await openProxy(options.elsewhere);
  const extraPrefsFirefox = {
    ...QUIET,
    'javascript.enabled': options.javaScriptEnabled ?? true,
    ...(proxy && proxied(proxy.port)),
  };
  const browser = await launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox });
  // Each visitor has a container of their own: nothing of the last one's is left, whatever its kind.
  let visitor = await browser.createBrowserContext();
  let page = await visitor.newPage();
  return {
    engine: 'firefox',
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'load' });
    },
    isVisible: (selector) => isVisible(page, selector),
    click: (selector) => click(page, selector),
    press: (key) => page.keyboard.press(key),
    address: async () => page.url(),
    cookie: (name) => cookieOf(visitor, name),
    forget: async () => {
      await visitor.close();
      visitor = await browser.createBrowserContext();
      page = await visitor.newPage();
    },
    close: async () => {
      await browser.close();
      await proxy?.close();
    },
  };
}
