/** How a body is compressed, and what the gate can undo (RFC 9110 §8.4). */
export const CODINGS = ['gzip', 'deflate', 'br', 'zstd'] as const;
export type Coding = (typeof CODINGS)[number];

/** The codings to undo, last applied first; `undefined` where one of them is unknown. */
export function codingsOf(value: string): readonly Coding[] | undefined {
  const names = value
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-gzip$/, 'gzip'))
    .filter((name) => name !== '' && name !== 'identity');
  const known = names.flatMap((name) => CODINGS.find((coding) => coding === name) ?? []);
  return known.length === names.length ? known.reverse() : undefined;
}

/** An `Accept-Encoding` that asks the upstream for nothing that cannot be undone. */
export function readableOnly(value: string, can: readonly Coding[]): string {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => {
      const name = part.split(';')[0]?.trim().toLowerCase() ?? '';
      return (
        name === 'identity' ||
        can.some((coding) => coding === name || (coding === 'gzip' && name === 'x-gzip'))
      );
    })
    .join(', ');
}
