/**
 * The index that makes judging cheap however many technologies there are.
 *
 * One map from text to rows. A row stands under its id (`website technology film`), under its exact name
 * (`website cookie session_id`), or, after a `*`, under the literal text that a thing must begin with
 * (`*website cookie VISITOR_`, `*website //video.example/embed`); once for each of its surfaces, and once for none.
 * A look-up takes the thing's own text and cuts it shorter, from the longest key down: the cost is bounded by
 * the length of a key, never by the number of rows. Built once, kept as long as the policy lives.
 */
import type { Judgeable, JudgedTechnology } from './judgeable.ts';

export interface Index {
  readonly rows: Map<string, JudgedTechnology[]>;
  /** The length of the longest key. */
  longest: number;
}

const built = new WeakMap<Judgeable, Index>();

export function indexOf(policy: Judgeable): Index {
  const index = built.get(policy) ?? build(policy);
  built.set(policy, index);
  return index;
}

function build({ technologies }: Judgeable): Index {
  const index: Index = { rows: new Map(), longest: 0 };
  for (const row of technologies) {
    for (const surface of [...row.surfaces, '']) {
      for (const key of keysOf(row, surface)) {
        const rows = index.rows.get(key);
        if (rows) rows.push(row);
        else index.rows.set(key, [row]);
        index.longest = Math.max(index.longest, key.length);
      }
    }
  }
  return index;
}

function keysOf({ id, kind, name, hosts, paths }: JudgedTechnology, surface: string): string[] {
  const named = `${surface} ${kind} ${name}`;
  const keys = hosts.length
    ? hosts.flatMap((host) => (paths.length ? paths : ['']).map((path) => `*${surface} //${host}${path}`))
    : [named.endsWith('*') ? `*${named.slice(0, -1)}` : named];
  return [...keys, `${surface} technology ${id}`];
}
