/**
 * Prints a draft as YAML (docs/spec/policy-file.md). Every remark stands where its value is: short ones beside it,
 * long ones above it.
 */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { clean } from '../document/clean.ts';
import type { Entry, Node } from './node.ts';

/** A remark longer than this stands above its line. */
const BESIDE = 64;

/** `about` stands on top, one comment line a string. */
export function printDraft(entries: readonly Entry[], about: readonly string[]): string {
  const draft = new Document(mapOf(entries));
  for (const { key, value } of (draft.contents as YAMLMap<Scalar, unknown>).items) {
    key.spaceBefore = value instanceof YAMLMap || value instanceof YAMLSeq;
  }
  draft.commentBefore = about.map((line) => ` ${clean(line)}`.trimEnd()).join('\n');
  return draft.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

function mapOf(entries: readonly Entry[]): YAMLMap {
  const map = new YAMLMap();
  map.items = entries.map(pairOf);
  return map;
}

function pairOf({ key, node, check, note }: Entry): Pair {
  const name = new Scalar(key);
  const value = yamlOf(node);
  const remarks = [check === '' ? '' : `CHECK: ${clean(check)}`, clean(note)].filter((line) => line !== '');
  const remark = ` ${remarks.join('. ')}`;
  const isBlock = node.kind === 'map' || (node.kind === 'list' && !node.inline);
  if (remarks.length > 0) {
    if (isBlock || remark.length > BESIDE) name.commentBefore = remark;
    else value.comment = remark;
  }
  return new Pair(name, value);
}

function yamlOf(node: Node): Scalar | YAMLMap | YAMLSeq {
  if (node.kind === 'value')
    return new Scalar(typeof node.value === 'string' ? clean(node.value) : node.value);
  if (node.kind === 'map') return mapOf(node.entries);
  const list = new YAMLSeq();
  list.flow = node.inline;
  list.items = node.items.map((item, index) => {
    const value = yamlOf(item);
    value.spaceBefore = !node.inline && index > 0;
    liftRemark(value);
    return value;
  });
  return list;
}

/** A remark above a member's first line stands above its dash. */
function liftRemark(member: Scalar | YAMLMap | YAMLSeq): void {
  const first = member instanceof YAMLMap ? member.items[0]?.key : undefined;
  if (!(first instanceof Scalar) || !first.commentBefore) return;
  member.commentBefore = first.commentBefore;
  first.commentBefore = null;
}
