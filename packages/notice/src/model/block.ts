import type { Line } from './line.ts';

/** What a section is made of. HTML, Markdown and JSON all print these and nothing else. */
export type Block =
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  /** A heading inside a section; `id` is its anchor. */
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | Table;

export interface Fact {
  readonly term: string;
  readonly line: Line;
}

/** A table whose first column names its row. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Each row's anchor, where rows are linked to. */
  readonly anchors?: readonly string[];
}

/** The first line is the cell's answer; what follows explains it. Never empty (P39). */
export type Cell = readonly Line[];

/** A numbered part of a document with an anchor of its own. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function paragraph(words: Line): Block {
  return { kind: 'paragraph', line: words };
}

/** One paragraph for each line, a list for each list of lines. */
export function prose(
  ...parts: readonly (Line | { readonly items: readonly Line[] } | undefined)[]
): Block[] {
  return parts.flatMap((part): Block[] => {
    if (part === undefined) return [];
    return 'items' in part ? [{ kind: 'list', items: part.items }] : [paragraph(part)];
  });
}

export function heading(id: string, text: string): Block {
  return { kind: 'heading', id, text };
}

/** Facts that have nothing to say are left out. */
export function facts(...all: readonly Fact[]): Block {
  return { kind: 'facts', facts: all.filter((fact) => fact.line.length > 0) };
}
