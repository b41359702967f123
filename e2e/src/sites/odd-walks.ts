/** What each odd page is, and what a visitor does there. */
import type { Walk } from './visit.ts';

const once =
  (path: string) =>
  async ({ go, look }: Walk): Promise<void> => {
    await go(path);
    await look(path);
  };

export const ODD_WALKS: Readonly<Record<string, (walk: Walk) => Promise<void>>> = {
  'a strict policy of its own: a nonce and strict-dynamic': once('/strict'),
  'Trusted Types, with one policy of its own': once('/trusted'),
  'a policy in a meta element that leaves room for one script': once('/meta'),
  'a base below the page': once('/based'),
  'a base on another host': once('/based-elsewhere'),
  'windows-1252, and a form that says what it was read as': async ({ page, go, look }) => {
    await go('/western');
    await look('the page');
    await page.locator('input[type=submit]').click();
    await page.waitForURL('**/found?q=%E9');
    await look('what was found');
  },
  XHTML: once('/xhtml'),
  'a page that comes in pieces': async ({ page, go, look }) => {
    await go('/dripped');
    await page.locator('#last').waitFor();
    await look('all of it');
  },
  'a packed page': once('/packed'),
  'frames in frames': once('/frames'),
  'markup that no one closed': once('/unfinished'),
  'a page that is not there, and one that moved': async ({ go, look }) => {
    await go('/missing-page');
    await look('not there');
    await go('/moved');
    await look('moved');
  },
};
