/**
 * Prints a draft as YAML (docs/spec/policy-file.md).
 *
 * Written here and not by a YAML library, because every remark has its own place: short ones beside their
 * value, long ones above it. Texts are quoted wherever a reader could take them for something else.
 */
import { clean } from '../document/clean.ts';
import type { Entry, Node } from './node.ts';

/** A remark longer than this stands above its line. */
const BESIDE = 64;

/** `about` stands on top, one comment line a string. */
export function printDraft(entries: readonly Entry[], about: readonly string[]): string {
  const top = about.map((line) => `# ${clean(line)}`.trimEnd());
  const body = entries.flatMap((entry) => {
    const lines = entryLines(entry);
    return lines.length > 2 ? ['', ...lines] : lines;
  });
  return `${[...top, ...(body[0] === '' ? [] : ['']), ...body].join('\n')}\n`;
}

function entryLines({ key, node, check, note }: Entry): string[] {
  const remarks = [check === '' ? '' : `CHECK: ${clean(check)}`, clean(note)].filter((line) => line !== '');
  const remark = remarks.length === 0 ? '' : `# ${remarks.join('. ')}`;
  const isBlock = node.kind === 'map' || (node.kind === 'list' && !node.inline);
  const above = remark !== '' && remark.length > BESIDE ? [remark] : [];
  const beside = remark !== '' && above.length === 0 ? ` ${remark}` : '';
  if (isBlock) return [...above, `${scalar(key)}:${beside}`, ...blockLines(node).map(indented)];
  return [...above, `${scalar(key)}: ${inlineText(node)}${beside}`];
}

function blockLines(node: Node): string[] {
  if (node.kind === 'map') return node.entries.flatMap(entryLines);
  if (node.kind === 'value') return [inlineText(node)];
  return node.items.flatMap((item, index) => [...(index > 0 ? [''] : []), ...itemLines(item)]);
}

/** A member of a list: its remarks above the dash, so that the dash stands before its first key. */
function itemLines(item: Node): string[] {
  const lines = blockLines(item);
  const first = Math.max(
    0,
    lines.findIndex((line) => !line.startsWith('#')),
  );
  return lines.map((line, index) => {
    if (index < first) return line;
    return index === first ? `- ${line}` : indented(line);
  });
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

function inlineText(node: Node): string {
  if (node.kind === 'value') return scalar(node.value);
  if (node.kind === 'list') return `[${node.items.map(flowText).join(', ')}]`;
  return `{ ${node.entries.map(({ key, node: inner }) => `${scalar(key)}: ${flowText(inner)}`).join(', ')} }`;
}

/** Between brackets a comma ends a value. */
function flowText(node: Node): string {
  const text = inlineText(node);
  return /^[^'[{].*,/.test(text) ? `'${text.replaceAll("'", "''")}'` : text;
}

/** Begins with a letter or a slash, and has nothing in it that YAML gives a meaning. */
const PLAIN = /^[\p{L}/_](?:[\p{L}\p{M}\p{N} ./@;()'’“”+…%&*=_-]|,(?= \p{L})|:(?=\/\/))*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|~|\.inf|\.nan)$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A text that any YAML reader reads back as the same text. */
function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const text = clean(value);
  if (DAY.test(text)) return text;
  const isPlain = PLAIN.test(text) && !RESERVED.test(text);
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}
