/** Which fields differ between two receipts, as paths: `choice.categories.analytics`. */
import { canonicalJson } from '@kiwiconsent/policy/compiled';
import { isObject } from './receipt-file.ts';

export function differingFields(one: unknown, other: unknown, path = ''): readonly string[] {
  if (isObject(one) && isObject(other)) {
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
    return names.flatMap((name) =>
      differingFields(one[name], other[name], path === '' ? name : `${path}.${name}`),
    );
  }
  return canonicalJson(one) === canonicalJson(other) ? [] : [path];
}
