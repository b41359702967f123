/** Chromium as one engine among three: for tests that run in each. */
import type { Page } from 'playwright-core';
import { type ChromiumOptions, openChromium } from './chromium.ts';
import type { EngineSession } from './engine-session.ts';

/** Opens Chromium with one visitor; `forget` makes it a new one. The caller closes it. */
export async function openChromiumEngine(options: ChromiumOptions = {}): Promise<EngineSession> {
  const session = await openChromium(options);
  let page: Page = session.page;
  return {
    engine: 'chromium',
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'load' });
    },
    isVisible: (selector) => page.isVisible(selector),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    address: async () => page.url(),
    cookie: async (name) => {
      const cookie = (await page.context().cookies()).find((each) => each.name === name);
      if (cookie === undefined) return undefined;
      const expires = cookie.expires < 0 ? undefined : cookie.expires;
      return { value: cookie.value, expires, httpOnly: cookie.httpOnly, sameSite: cookie.sameSite };
    },
    forget: async () => {
      await page.context().close();
      page = await session.newVisitor();
    },
    close: () => session.close(),
  };
}
