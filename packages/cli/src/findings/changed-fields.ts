import { valueWords } from './value-words.ts';

/** One field that differs between two rows, with its path as the policy file would have it. */
export interface ChangedField {
  readonly path: string;
  readonly was: string;
  readonly is: string;
}

/** The fields in which two maps, given as canonical JSON, differ: none where one of the two is no map. */
export function changedFields(before: string, after: string): readonly ChangedField[] {
  const [was, is] = [mapIn(before), mapIn(after)];
  return was && is ? fieldsOf(was, is, '') : [];
}

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(was: Fields, is: Fields, prefix: string): readonly ChangedField[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [one, other] = [was.get(key), is.get(key)];
    const path = `${prefix}${key}`;
    const [inner, innerNext] = [fieldsIn(one), fieldsIn(other)];
    if (inner && innerNext) return fieldsOf(inner, innerNext, `${path}.`);
    const [text, next] = [textOf(one), textOf(other)];
    return text === next ? [] : [{ path, was: valueWords(text), is: valueWords(next) }];
  });
}

function mapIn(json: string): Fields | undefined {
  if (!json.startsWith('{')) return undefined;
  try {
    return fieldsIn(JSON.parse(json));
  } catch {
    return undefined;
  }
}

function fieldsIn(value: unknown): Fields | undefined {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? new Map(Object.entries(value)) : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}
