/**
 * Identifiers as bytes. 22 characters of base64url are 132 bits: 16 bytes, where the last four bits are zero as an
 * encoder writes them, else 17, so that two texts never become the same bytes.
 */
const IDENTIFIER = /^[\w-]{22}$/;

/** `undefined` for a text that is no identifier: nothing is ever kept under it. */
export function packedId(text: string): Buffer | undefined {
  if (!IDENTIFIER.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : Buffer.from(`${text}A`, 'base64url');
}

export function unpackedId(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url').slice(0, 22);
}
