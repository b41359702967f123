/**
 * An entity tag of the gate's bytes: the upstream's, and after it what they were made with. A browser that kept a page
 * from before a withdrawal is not told that it is still good (ENF-6).
 */
const MARK = '.kc-';

/** `W/"tag.kc-state"`: our bytes are equivalent to the upstream's, not equal. */
export function markedTag(tag: string, state: string): string {
  const bare = /^(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"$/.exec(tag.trim())?.[1];
  return bare === undefined ? '' : `W/"${bare}${MARK}${state}"`;
}

/** Whether any of these tags is of bytes that the gate made. */
export function hasMark(tags: string): boolean {
  return tags.includes(MARK);
}

/**
 * The upstream's tags in an `If-None-Match` that were marked with this state; '' for none. Those without a mark are
 * of bytes that the gate did not make: good for a file, never for a page, which may be older than the gate.
 */
export function upstreamTags(value: string, state: string, isPage: boolean): string {
  if (value.trim() === '*') return '';
  const tags = value.match(/(?:W\/)?"[^"]*"/g) ?? [];
  const own = `${MARK}${state}"`;
  return tags
    .flatMap((tag) => {
      if (tag.endsWith(own)) return [`${tag.slice(0, -own.length)}"`];
      return tag.includes(MARK) || isPage ? [] : [tag];
    })
    .join(', ');
}
