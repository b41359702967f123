/**
 * Which rows a thing is: exact before pattern, longer literal text before shorter (INV-3). More than one row
 * only where they tie.
 */
import type { Index } from './index-on.ts';
import type { JudgedTechnology } from './judgeable.ts';
import type { Thing } from './thing.ts';

export function matched(index: Index, thing: Thing): readonly JudgedTechnology[] {
  if (thing.kind === 'technology') return index.ids.get(thing.id) ?? [];
  if (!('host' in thing)) {
    const text = `${thing.kind} ${thing.name}`;
    return index.exact.get(text) ?? opened(index, text, 0);
  }
  // A host is tried whole, then as `*.` and ever fewer of its labels.
  const labels = bareHost(thing.host).split('.');
  for (let host = labels.join('.'); labels.length; host = `*.${labels.join('.')}`) {
    const rows = opened(index, host + thing.path, host.length);
    const sameKind = rows.filter(({ kind }) => kind === thing.kind);
    if (rows.length) return sameKind.length ? sameKind : rows;
    labels.shift();
  }
  return [];
}

/** A host as it is compared: lower case, without port and without the root's dot. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/\.?(:\d+)?$/, '');
}

/** Rows whose key begins `text`; for addresses (`least` > 0) only where a path segment ends. */
function opened(index: Index, text: string, least: number): readonly JudgedTechnology[] {
  for (let end = Math.min(text.length, index.longest); end >= least && end > 0; end--) {
    if (least && text[end - 1] !== '/' && !'/?'.includes(text[end] ?? '/')) continue;
    const rest = text.slice(end);
    const fitting = (index.open.get(text.slice(0, end)) ?? []).filter(({ suffix }) => rest.endsWith(suffix));
    const longest = Math.max(...fitting.map(({ suffix }) => suffix.length));
    if (fitting.length) {
      return fitting.filter(({ suffix }) => suffix.length === longest).map(({ row }) => row);
    }
  }
  return [];
}
