import type { Issue } from './issue.ts';

/**
 * Where a placeholder stands, that is the one thing to say: what else is wrong there, in what it is a part
 * of, or only because nothing is known there yet, goes with it.
 */
export function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const open = new Set<string>();
  for (const { code, path } of issues) {
    if (code !== 'KC-P016') continue;
    for (const at of partsOf(path)) open.add(at);
  }
  const isReferenceOpen = [...open].some((path) => REFERENCE.test(path));
  return issues.filter(
    ({ code, path }) => code === 'KC-P016' || !(open.has(path) || (isReferenceOpen && UNKNOWN_YET.has(code))),
  );
}

/** `a[0].b.c` is in `a[0].b` and in `a[0]`, and never as much as in the whole of `a`. */
function partsOf(path: string): readonly string[] {
  const ends = [...path.matchAll(/[.[]/g)].map(({ index }) => index).filter((index) => index > 0);
  return [...ends.slice(1).map((end) => path.slice(0, end)), path];
}

/** What a technology is, whose it is and where: what is used or missing depends on it. */
const REFERENCE = /^technologies\[\d+\](?:\.sets\[\d+\])?\.(?:name|kind|provider|surfaces)\b/;
const UNKNOWN_YET: ReadonlySet<string> = new Set(['KC-P034', 'KC-P075']);
