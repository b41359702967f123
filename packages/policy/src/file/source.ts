/** The YAML text as a plain value, and where each part of it stands. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import type { Path } from './issue.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Source {
  readonly value: unknown;
  /** What is not YAML, in words, with its place. */
  readonly broken: readonly { readonly message: string; readonly place: Place }[];
  /** Where `path` stands; where it is missing, its nearest parent. */
  readonly placeOf: (path: Path, part: 'key' | 'value') => Place;
}

export const LONGEST_FILE = 2_000_000;

/** Enough to share one reason among thousands of rows, and too few for a bomb of aliases in aliases. */
const MOST_ALIASES = 10_000;

export function sourceOf(text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const broken = document.errors.map((error: YAMLError) => ({
    message: error.message,
    place: placeAt(error.pos[0]),
  }));
  let value: unknown;
  try {
    value = broken.length ? undefined : document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    broken.push({ message: error instanceof Error ? error.message : 'unreadable', place: placeAt(0) });
  }
  return {
    value,
    broken,
    placeOf: (path, part) => placeAt(offsetOf(document.contents, path, part)),
  };
}

function offsetOf(root: Node | null, path: Path, part: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = startOf(root);
  for (const [index, step] of path.entries()) {
    const next = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    const child = next ? next.value : isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
    if (next === undefined && child === undefined) return offset;
    const isLast = index === path.length - 1;
    // A map is pointed at by its key: its own start is only its first member's.
    const byKey = !child || !isLast || part === 'key' || isMap(child);
    offset = next && byKey ? startOf(next.key) : startOf(child);
    node = child;
  }
  return offset;
}

function startOf(node: unknown): number {
  return ((node as Node | null)?.range ?? [0])[0];
}
