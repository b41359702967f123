import type { Page } from '../model/page.ts';
import { blockMarkdown, headingMarkdown } from './block-markdown.ts';
import { atLineStart, inMarkdown, lineMarkdown } from './markdown-text.ts';
import { joined } from './notice-markdown.ts';

export function pageMarkdown({ title, intro, sections }: Page): string {
  return joined([
    `# ${inMarkdown(title).trim()}`,
    ...intro.map((each) => atLineStart(lineMarkdown(each))),
    ...sections.flatMap((section) => [
      headingMarkdown(2, section.id, section.title),
      ...section.blocks.map(blockMarkdown),
    ]),
  ]);
}
