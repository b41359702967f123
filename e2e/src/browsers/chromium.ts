/** Chromium over playwright-core: the engine every browser test runs in. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumFlags } from './chromium-flags.ts';
import { chromiumPath } from './chromium-path.ts';

export interface ChromiumOptions {
  /** Host name → `127.0.0.1` or `127.0.0.1:port`: a name that answers on this machine. */
  readonly hosts?: Readonly<Record<string, string>>;
  /** The port where every host not named in `hosts` ends up (a third party's); absent: nowhere. */
  readonly elsewhere?: number;
  /** Looks to pages like a browser that a person uses. Of the whole browser, not of one visitor. */
  readonly isPlain?: boolean;
  readonly javaScriptEnabled?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly locale?: string;
  readonly userAgent?: string;
  readonly extraHTTPHeaders?: Readonly<Record<string, string>>;
}

export interface ChromiumSession {
  readonly browser: Browser;
  /** The first visitor. `page` is its first page. */
  readonly context: BrowserContext;
  readonly page: Page;
  /** A new visitor: no cookies, no storage. The first visitor's options, but for those given. */
  newVisitor(options?: ChromiumOptions): Promise<Page>;
  close(): Promise<void>;
}

function visitor(options: ChromiumOptions) {
  const { hosts: _, elsewhere: __, isPlain: ___, viewport, extraHTTPHeaders, ...rest } = options;
  return {
    ...rest,
    ignoreHTTPSErrors: true,
    viewport: viewport ?? { width: 1280, height: 800 },
    ...(extraHTTPHeaders === undefined ? {} : { extraHTTPHeaders: { ...extraHTTPHeaders } }),
  };
}

/** Opens Chromium with one visitor. The caller closes it. Throws where there is none: see `reasonMissing`. */
export async function openChromium(options: ChromiumOptions = {}): Promise<ChromiumSession> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('no Chromium found: run `npm test`, or set CHROMIUM');
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags(options)] });
  const context = await browser.newContext(visitor(options));
  const page = await context.newPage();
  return {
    browser,
    context,
    page,
    newVisitor: async (own = {}) => (await browser.newContext(visitor({ ...options, ...own }))).newPage(),
    close: () => browser.close(),
  };
}
