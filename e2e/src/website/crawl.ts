/** One walk over every page, so that many tests can ask about what was seen. */
import { ALL_PAGES } from './addresses.ts';
import { type Stage, visitorOf } from './stage.ts';

export interface Seen {
  readonly path: string;
  readonly status: number;
  readonly language: string;
  /** The language of the question; '' where nothing is asked. */
  readonly askLanguage: string;
  /** 1 for h1, … in document order; the question's own headings left out. */
  readonly headings: readonly number[];
  /** Addresses on the site itself, whole, without their fragment. */
  readonly links: readonly string[];
  readonly foot: string;
  /** Where the first link of the foot's menu goes, and what it says it does. */
  readonly settings: { readonly href: string; readonly does: string };
  /** Boxes in forms that are the page's own. */
  readonly boxes: number;
}

/** What one page has, read in the page itself. */
function facts(): Omit<Seen, 'path' | 'status'> {
  const own = (element: Element): boolean => element.closest('kc-ask[data-kc="ask"]') === null;
  const first = document.querySelector('footer nav a');
  const hrefs = [...document.querySelectorAll('a[href]:not([href^="#"]), link[href]')]
    .map((link) => new URL(link.getAttribute('href') ?? '', location.href))
    .filter(({ origin }) => origin === location.origin)
    .map(({ origin, pathname, search }) => origin + pathname + search);
  return {
    language: document.documentElement.lang,
    askLanguage: document.querySelector('kc-ask[data-kc="ask"]')?.getAttribute('lang') ?? '',
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter(own)
      .map(({ tagName }) => Number(tagName.slice(1))),
    links: hrefs,
    foot: (document.querySelector('body > footer')?.textContent ?? '').replaceAll('\u00a0', ' '),
    settings: {
      href: first?.getAttribute('href') ?? '',
      does: first?.getAttribute('data-kc-do') ?? '',
    },
    boxes: [...document.querySelectorAll('form input[type=checkbox], form input[type=radio]')].filter(
      (box) => box.closest('kc-ask') === null,
    ).length,
  };
}

export async function crawl(stage: Stage): Promise<readonly Seen[]> {
  const page = await visitorOf(stage, { javaScriptEnabled: true });
  const seen: Seen[] = [];
  for (const path of ALL_PAGES) {
    const response = await page.goto(`${stage.site.origin}${path}`, { waitUntil: 'domcontentloaded' });
    seen.push({ path, status: response?.status() ?? 0, ...(await page.evaluate(facts)) });
  }
  await page.context().close();
  return seen;
}
