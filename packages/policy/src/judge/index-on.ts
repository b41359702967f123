/**
 * The index that makes judging cheap however many technologies there are.
 *
 * Three maps. `ids`: by technology. `exact`: by `kind name`. `open`: by the literal text before a `*`
 * (`cookie VISITOR_`) or by host and path prefix (`video.example/embed`). A look-up takes the thing's own text
 * and cuts it shorter, from the longest key in the index down, so the cost is bounded by the length of a key and
 * never by the number of rows. Built once for a policy and a surface, kept as long as the policy lives.
 */
import type { Judgeable, JudgedTechnology } from './judgeable.ts';

export interface OpenRow {
  /** What must stand after the `*`. */
  readonly suffix: string;
  readonly row: JudgedTechnology;
}

export interface Index {
  readonly ids: Map<string, JudgedTechnology[]>;
  readonly exact: Map<string, JudgedTechnology[]>;
  readonly open: Map<string, OpenRow[]>;
  /** The length of the longest key in `open`. */
  longest: number;
}

const built = new WeakMap<Judgeable, Map<string, Index>>();

/** The index of the rows on `surface`; of all rows for `''`. */
export function indexOn(policy: Judgeable, surface: string): Index {
  let bySurface = built.get(policy);
  if (!bySurface) {
    bySurface = new Map();
    built.set(policy, bySurface);
  }
  let index = bySurface.get(surface);
  if (!index) {
    index = build(policy.technologies.filter((row) => !surface || row.surfaces.includes(surface)));
    // An unknown surface has an empty index: not kept, so that invented names cannot fill the memory.
    if (index.ids.size) bySurface.set(surface, index);
  }
  return index;
}

function build(rows: readonly JudgedTechnology[]): Index {
  const index: Index = { ids: new Map(), exact: new Map(), open: new Map(), longest: 0 };
  const addOpen = (key: string, suffix: string, row: JudgedTechnology): void => {
    add(index.open, key, { suffix, row });
    index.longest = Math.max(index.longest, key.length);
  };
  for (const row of rows) {
    add(index.ids, row.id, row);
    for (const host of row.hosts) {
      for (const path of row.paths.length ? row.paths : ['']) addOpen(host + path, '', row);
    }
    if (row.hosts.length) continue;
    const [before, after] = `${row.kind} ${row.name}`.split('*') as [string, string?];
    if (after === undefined) add(index.exact, before, row);
    else addOpen(before, after, row);
  }
  return index;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
