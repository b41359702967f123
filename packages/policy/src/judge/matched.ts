/**
 * Which rows a thing is: exact before pattern, longer literal text before shorter (INV-3). More than one row
 * only where they tie.
 */
import { indexOf } from './index-of.ts';
import type { Judgeable, JudgedTechnology } from './judgeable.ts';
import type { Thing } from './thing.ts';

/** The rows on `surface`; on any surface for `''`. */
export function matched(policy: Judgeable, surface: string, thing: Thing): readonly JudgedTechnology[] {
  const { rows, longest } = indexOf(policy);

  /** The rows with the longest key that begins `text`; an address (`least` > 0) is cut between its segments. */
  function opened(text: string, least: number): readonly JudgedTechnology[] {
    for (let end = Math.min(text.length, longest); end > least; end--) {
      const isCut = !least || text[end - 1] === '/' || '/?'.includes(text[end] ?? '/');
      const found = isCut && rows.get(text.slice(0, end));
      if (found) return found;
    }
    return [];
  }

  if (!('host' in thing)) {
    const text = `${surface} ${thing.kind} ${'id' in thing ? thing.id : thing.name}`;
    return rows.get(text) ?? opened(`*${text}`, 0);
  }
  // A host is tried whole, then as `*.` and ever fewer of its labels.
  let host = bareHost(thing.host);
  for (let rest = host; rest; host = `*.${rest}`) {
    const start = `*${surface} //${host}`;
    const found = opened(start + thing.path, start.length - 1);
    const sameKind = found.filter(({ kind }) => kind === thing.kind);
    if (found.length) return sameKind.length ? sameKind : found;
    rest = rest.replace(/^[^.]*\.?/, '');
  }
  return [];
}

/** A host as it is compared: lower case, without port and without the root's dot. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/\.?(:\d+)?$/, '');
}
