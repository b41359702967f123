/** The addresses in a `srcset` (HTML standard §4.8.4.2.2). What is no candidate there loads nothing. */
const SPACE = /[\t\n\f\r ]/;

export function addressesIn(srcset: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  for (;;) {
    while (at < srcset.length && (srcset[at] === ',' || SPACE.test(srcset.charAt(at)))) at += 1;
    if (at >= srcset.length) return found;
    const start = at;
    while (at < srcset.length && !SPACE.test(srcset.charAt(at))) at += 1;
    const address = srcset.slice(start, at);
    const bare = address.replace(/,+$/, '');
    found.push(bare);
    if (bare.length === address.length) at = afterDescriptors(srcset, at);
  }
}

function afterDescriptors(srcset: string, from: number): number {
  let depth = 0;
  for (let at = from; at < srcset.length; at += 1) {
    if (srcset[at] === '(') depth = 1;
    else if (srcset[at] === ')') depth = 0;
    else if (srcset[at] === ',' && depth === 0) return at;
  }
  return srcset.length;
}
