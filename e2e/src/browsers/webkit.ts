/** WebKitGTK's MiniBrowser over WebDriver. It shares Safari's engine, not Safari's cookie rules. */
import { Builder, By, Key, type WebDriver } from 'selenium-webdriver';
import { openProxy } from '../third-party/open-proxy.ts';
import type { EngineOptions, EngineSession, VisitorCookie } from './engine-session.ts';
import { startWebKitDriver } from './webkit-driver.ts';

const KEYS = { Escape: Key.ESCAPE, Tab: Key.TAB };

async function isVisible(driver: WebDriver, selector: string): Promise<boolean> {
  const [element] = await driver.findElements(By.css(selector));
  return element?.isDisplayed() ?? false;
}

async function cookieOf(driver: WebDriver, name: string): Promise<VisitorCookie | undefined> {
  const cookie = (await driver.manage().getCookies()).find((each) => each.name === name);
  if (cookie === undefined) return undefined;
  const expires = typeof cookie.expiry === 'number' ? cookie.expiry : undefined;
  return {
    value: cookie.value,
    expires,
    httpOnly: cookie.httpOnly ?? false,
    sameSite: cookie.sameSite ?? '',
  };
}

/** Opens WebKitGTK with one visitor. The caller closes it. JavaScript cannot be switched off over WebDriver. */
export async function openWebKit({ elsewhere }: EngineOptions = {}): Promise<EngineSession> {
  const server = await startWebKitDriver();
  const outside = elsewhere === undefined ? undefined : await openProxy(elsewhere);
  const through = `127.0.0.1:${outside?.port}`;
  const proxy = { proxyType: 'manual', httpProxy: through, sslProxy: through, noProxy: ['localhost'] };
  const options = { binary: server.browser, args: ['--automation'] };
  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': options,
    ...(outside && { proxy }),
  };
  const driver = await new Builder().usingServer(server.url).withCapabilities(capabilities).build();
  return {
    engine: 'webkit',
    goto: (url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    isVisible: (selector) => isVisible(driver, selector),
    click: (selector) => driver.findElement(By.css(selector)).click(),
    press: (key) => driver.actions().sendKeys(KEYS[key]).perform(),
    address: () => driver.getCurrentUrl(),
    cookie: (name) => cookieOf(driver, name),
    forget: () => driver.manage().deleteAllCookies(),
    close: async () => {
      await driver.quit().catch(() => undefined);
      await server.close();
      await outside?.close();
    },
  };
}
