import type { Block, Link } from '../document/block.ts';

/** A line of running text, heading or cell, for what is looked for anywhere. */
export interface TextLine {
  readonly text: string;
  readonly links: readonly Link[];
  readonly line: number;
}

/** All text of a document in its order, tables cell by cell. */
export function linesOf(blocks: readonly Block[]): TextLine[] {
  return blocks.flatMap((block): TextLine[] => {
    if (block.kind === 'text') return [block];
    if (block.kind === 'heading') return [{ text: block.text, links: [], line: block.line }];
    return block.rows.flatMap(({ cells, line }) => cells.map((text) => ({ text, links: [], line })));
  });
}
