/** Header fields as Node has them in `rawHeaders`, and back. */
import type { OutgoingHttpHeader, OutgoingHttpHeaders } from 'node:http';
import type { Field } from '../headers/field.ts';

export function fieldsOfRaw(raw: readonly string[]): readonly Field[] {
  const fields: Field[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) fields.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return fields;
}

export function rawOf(fields: readonly Field[]): string[] {
  const raw: string[] = [];
  for (const [name, value] of fields) raw.push(name, value);
  return raw;
}

/** What a handler has set on a response. */
export function fieldsOfHeaders(headers: OutgoingHttpHeaders): readonly Field[] {
  return Object.entries(headers).flatMap(([name, value]) => fieldsOf(name, value));
}

export function fieldsOf(name: string, value: OutgoingHttpHeader | undefined): readonly Field[] {
  if (value === undefined) return [];
  return [value].flat().map((each) => [name, String(each)] as const);
}
