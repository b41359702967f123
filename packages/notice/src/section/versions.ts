import { dateWords } from '@kiwiconsent/policy/words';
import { linkTo } from '../model/address.ts';
import { type Block, heading, prose, type Section, type Table } from '../model/block.ts';
import type { VersionEntry } from '../model/context.ts';
import { code, type Line, line } from '../model/line.ts';
import type { Source } from '../source.ts';
import type { NoticeWords } from '../words/notice-words.ts';

/** Why the policy may change (P35), where the newest is (P36), who is told (P37), and all versions. */
export function versions(source: Source): Section {
  const { versions: words } = source.words;
  const { version, reason } = source.policy.document;
  return {
    id: 'versions',
    title: words.title,
    blocks: [
      ...prose(
        words.changesWhen,
        { items: words.reasons },
        line`${words.newest} ${words.told}`,
        words.thisVersion(version, words.because[reason]),
      ),
      ...listed(source),
      ...prose(...otherForms(source)),
    ],
  };
}

function listed(source: Source): readonly Block[] {
  const { versions: words } = source.words;
  const all = source.context.versions;
  if (all.length === 0) return [];
  return [
    heading('versions-all', words.list),
    versionsTable(all, source.words, source.language),
    ...prose(words.markNote),
  ];
}

/** Version, date, what is different, and the mark that receipts carry; newest first, as given. */
export function versionsTable(
  all: readonly VersionEntry[],
  noticeWords: NoticeWords,
  language: string,
): Table {
  const { versions: words } = noticeWords;
  return {
    kind: 'table',
    caption: words.caption,
    columns: [words.version, words.date, words.changes, words.mark],
    rows: all.map(({ version, date, hash, href, difference }) => [
      [line`${linkTo(href, `${words.version} ${version}`)}`],
      [line`${dateWords(date, language)}`],
      [
        difference === undefined || difference === ''
          ? line`${words.first}`
          : line`${linkTo(difference, words.compare(version))}`,
      ],
      [line`${code(hash.slice(0, 16))}`],
    ]),
  };
}

function otherForms(source: Source): readonly Line[] {
  const { versions: words } = source.words;
  const { markdown, json, feed } = source.context.links;
  return [
    ...(feed === '' ? [] : [words.feed(linkTo(feed, words.feedName))]),
    ...(markdown === '' || json === ''
      ? []
      : [words.twins(linkTo(markdown, 'Markdown'), linkTo(json, 'JSON'))]),
  ];
}
