import type { Field } from '../headers/field.ts';

/** A redirect to the site's own address behind the proxy leads a visitor nowhere: it leads here. */
export function locatedHere(fields: readonly Field[], upstream: URL, address: string): readonly Field[] {
  return fields.map(([name, value]) => {
    if (!/^(?:content-)?location$/i.test(name) || !URL.canParse(value)) return [name, value];
    const url = new URL(value);
    if (url.origin !== upstream.origin) return [name, value];
    return [name, new URL(url.pathname + url.search + url.hash, address).href];
  });
}
