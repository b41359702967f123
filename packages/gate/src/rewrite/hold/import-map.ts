/** `<script type="importmap">`: every address in it may be loaded by an import that does not name it. */
import type { AddressJudge, Held } from './address-judge.ts';

export function heldInImportMap(text: string, judge: AddressJudge): readonly Held[] {
  return stringsIn(parsedJson(text)).flatMap((address) =>
    // A bare word is the name of a module, and no address.
    /^(?:[a-z][a-z\d+.-]*:|\/|\.)/i.test(address) ? (judge.held(address, 'script', 'importmap') ?? []) : [],
  );
}

/** `undefined` for what is no JSON: a browser ignores it. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every text in it, names of members too. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [name, ...stringsIn(each)]);
}
