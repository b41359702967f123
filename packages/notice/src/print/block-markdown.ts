import type { Block, Table } from '../model/block.ts';
import { atLineStart, inMarkdown, lineMarkdown } from './markdown-text.ts';

/** A block as Markdown, without the empty line that follows it. */
export function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return atLineStart(lineMarkdown(block.line));
    case 'list':
      return block.items.map((item) => `- ${atLineStart(lineMarkdown(item))}`).join('\n');
    case 'heading':
      return headingMarkdown(3, block.id, block.text);
    case 'facts':
      return block.facts
        .map(({ term, line }) => `- **${inMarkdown(term)}:** ${lineMarkdown(line)}`)
        .join('\n');
    case 'table':
      return tableMarkdown(block);
  }
}

/** A heading under an anchor of our own, since every reader makes other ones from the text. */
export function headingMarkdown(level: number, id: string, text: string): string {
  return `${anchorMarkdown(id)}\n\n${'#'.repeat(level)} ${inMarkdown(text).trim()}`;
}

function anchorMarkdown(id: string): string {
  return `<a id="${id.replace(/[^\w.-]/g, '-')}"></a>`;
}

function tableMarkdown({ columns, rows, anchors = [] }: Table): string {
  const head = columns.map(inMarkdown);
  return [
    row(head),
    row(head.map(() => '---')),
    ...rows.map((cells, at) => {
      const [name = '', ...more] = cells.map((lines) => lines.map(lineMarkdown).join('<br>'));
      const id = anchors[at];
      return row([id === undefined ? name : anchorMarkdown(id) + name, ...more]);
    }),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
