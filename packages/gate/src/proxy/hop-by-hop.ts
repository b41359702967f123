/** Fields that are between two neighbours and go no further (RFC 9110 §7.6.1). */
import { type Field, valuesOf } from '../headers/field.ts';

const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
]);

export function endToEnd(fields: readonly Field[]): readonly Field[] {
  const named = new Set(
    valuesOf(fields, 'connection').flatMap((value) =>
      value.split(',').map((each) => each.trim().toLowerCase()),
    ),
  );
  return fields.filter(([name]) => {
    const lower = name.toLowerCase();
    return !HOP_BY_HOP.has(lower) && !named.has(lower);
  });
}
