/** An Atom feed of the versions (RFC 4287). */
import { toHtml } from '@kiwiconsent/markup';
import { dateWords } from '@kiwiconsent/policy/words';
import type { VersionEntry } from '../model/context.ts';
import { oneLine } from '../print/markdown-text.ts';
import { noticeLanguageOf, wordsIn } from '../words/words-in.ts';

/**
 * The feed of `versions` (newest first) by `author` on the site at `base`, an origin such as
 * `https://www.example.org`.
 *
 * The entities of `toHtml` are XML's own but for the quote, which it writes as a number; so it escapes here
 * too. Control characters, which XML cannot hold at all, are taken out.
 */
export function feedXml(
  versions: readonly VersionEntry[],
  language: string,
  base: string,
  author: string,
): string {
  const written = noticeLanguageOf(language);
  const words = wordsIn(written).versions;
  const origin = base.replace(/\/+$/, '');
  const newest = versions[0]?.date ?? '1970-01-01';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${written}">`,
    `  <title>${escaped(words.caption)}</title>`,
    `  <id>${escaped(`${origin}/#versions-${written}`)}</id>`,
    `  <updated>${moment(newest)}</updated>`,
    `  <author><name>${escaped(author)}</name></author>`,
    ...versions.flatMap((entry) => entryXml(entry, written, origin)),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml(entry: VersionEntry, language: string, origin: string): readonly string[] {
  const words = wordsIn(language).versions;
  const { version, date, href, difference } = entry;
  const summary = `${words.date}: ${dateWords(date, language)}`;
  return [
    '  <entry>',
    `    <title>${escaped(words.feedEntry(version))}</title>`,
    `    <id>${escaped(absolute(href, origin))}</id>`,
    `    <updated>${moment(date)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escaped(absolute(href, origin))}"/>`,
    ...(difference === undefined || difference === ''
      ? []
      : [
          `    <link rel="related" type="text/html" title="${escaped(words.compare(version))}" href="${escaped(absolute(difference, origin))}"/>`,
        ]),
    `    <summary>${escaped(summary)}</summary>`,
    '  </entry>',
  ];
}

function escaped(text: string): string {
  return toHtml(oneLine(text).trim());
}

function absolute(href: string, origin: string): string {
  return /^https?:\/\//i.test(href) ? href : `${origin}${href}`;
}

/** A policy has a day, a feed wants a moment: the start of that day. */
function moment(date: string): string {
  return `${escaped(date)}T00:00:00Z`;
}
