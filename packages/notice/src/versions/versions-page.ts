import { directionOf } from '@kiwiconsent/policy/words';
import { linkTo } from '../model/address.ts';
import { prose } from '../model/block.ts';
import type { VersionEntry } from '../model/context.ts';
import type { Page } from '../model/page.ts';
import { versionsTable } from '../section/versions.ts';
import { noticeLanguageOf, wordsIn } from '../words/words-in.ts';

/** All versions as a page of its own; `feed` is the feed's address, '' for none. */
export function versionsPage(all: readonly VersionEntry[], language: string, feed: string): Page {
  const written = noticeLanguageOf(language);
  const words = wordsIn(written);
  return {
    language: written,
    direction: directionOf(written),
    title: words.versions.caption,
    intro: feed === '' ? [] : [words.versions.feed(linkTo(feed, words.versions.feedName))],
    sections: [
      {
        id: 'versions-all',
        title: words.versions.list,
        blocks: [versionsTable(all, words, written), ...prose(words.versions.markNote)],
      },
    ],
  };
}
