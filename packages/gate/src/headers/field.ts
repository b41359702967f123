/** A header field; a name may come more than once. */
export type Field = readonly [name: string, value: string];

/** Every value of `name`, in order. Header names have no case. */
export function valuesOf(fields: readonly Field[], name: string): readonly string[] {
  const wanted = name.toLowerCase();
  const values: string[] = [];
  for (const [each, value] of fields) {
    // Asked for a dozen names with each request: nearly all have another length.
    if (each.length === wanted.length && each.toLowerCase() === wanted) values.push(value);
  }
  return values;
}

/** Cuts `value` at `separator`, not inside quotes or `<…>`. */
export function parted(value: string, separator: ',' | ';'): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let inside = '';
  for (let at = 0; at < value.length; at += 1) {
    const char = value.charAt(at);
    if (inside !== '') {
      if (char === '\\' && inside === '"') at += 1;
      else if (char === inside) inside = '';
    } else if (char === '"') inside = '"';
    else if (char === '<') inside = '>';
    else if (char === separator) {
      parts.push(value.slice(from, at).trim());
      from = at + 1;
    }
  }
  return [...parts, value.slice(from).trim()].filter((part) => part !== '');
}
