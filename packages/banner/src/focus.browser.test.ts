/** Where the focus goes when what had it is gone. */
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { openChromium, reasonMissing } from '../../../e2e/src/browsers.ts';
import { page as pageOf } from '../fixture/page.ts';
import { policy } from '../fixture/policy.ts';
import { silent } from '../fixture/standings.ts';
import { askViewOf, bannerTree } from './render.ts';

const missing = reasonMissing('chromium');
if (missing !== undefined) console.log(`focus: skipped, ${missing}`);

test.skipIf(missing !== undefined)(
  'A11Y-7: when the banner goes, the focus that was in it goes to the content, and other focus stays',
  async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: "import { showBanner } from './page/show-banner.ts'; window.show = showBanner;",
        resolveDir: import.meta.dirname,
        loader: 'ts',
      },
      bundle: true,
      write: false,
      format: 'iife',
    });
    const session = await openChromium();
    const focusAfter = async (focused: string, scrolled = 0): Promise<string> => {
      await session.page.setContent(
        pageOf({ language: 'nl', first: bannerTree(askViewOf(policy, 'website', 'nl', silent)) }),
      );
      await session.page.evaluate(outputFiles[0]?.text ?? '');
      await session.page.focus(focused);
      await session.page.evaluate((y) => scrollTo(0, y), scrolled);
      return session.page.evaluate('show(document, false); document.activeElement.tagName + " " + scrollY');
    };
    expect(await focusAfter('[data-kc-do="accept-all"]')).toBe('MAIN 0');
    expect(await focusAfter('[data-kc-do="accept-all"]', 200), 'the page stays where it was').toBe(
      'MAIN 200',
    );
    expect(await focusAfter('main a')).toBe('A 0');
    await session.close();
  },
);
