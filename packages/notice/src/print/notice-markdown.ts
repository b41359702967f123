import type { Notice } from '../model/notice.ts';
import { blockMarkdown, headingMarkdown } from './block-markdown.ts';
import { atLineStart, inMarkdown, lineMarkdown } from './markdown-text.ts';

/** The document as Markdown: the same parts in the same order as its HTML. */
export function noticeDocumentMarkdown(notice: Notice): string {
  const { title, head, newer, inShort, contents, sections } = notice;
  return joined([
    `# ${inMarkdown(title).trim()}`,
    atLineStart(lineMarkdown(newer)),
    head.map(({ term, text }) => `- **${inMarkdown(term)}:** ${inMarkdown(text)}`).join('\n'),
    `## ${inMarkdown(inShort.title)}`,
    inShort.lines.map((each) => `- ${atLineStart(lineMarkdown(each))}`).join('\n'),
    `## ${inMarkdown(contents.title)}`,
    sections
      .map(({ id, title: name, number }) => `- [${numbered(number)}${inMarkdown(name)}](#${id})`)
      .join('\n'),
    ...sections.flatMap(({ id, title: name, number, blocks }) => [
      headingMarkdown(2, id, `${numbered(number)}${name}`),
      ...blocks.map(blockMarkdown),
    ]),
  ]);
}

/** Blocks apart by one empty line, and one newline at the end. */
export function joined(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function numbered(number: number): string {
  return number > 0 ? `${number}. ` : '';
}
