/**
 * The encoding of a response's HTML, and how the gate reads it (Encoding standard §4.2; HTML standard §13.2.3).
 *
 * `bytes`: UTF-8 and encodings of one byte a character, where every byte of markup is ASCII's; rewritten as they
 * are. `text`: decoded, rewritten, and sent on as UTF-8. `opaque`: no one can read it, a browser shows nothing of it.
 */
export type Reading =
  | { readonly kind: 'bytes'; readonly label: string }
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'opaque' };

const OF_ONE_BYTE =
  /^(?:utf-8|ibm866|iso-8859-\d+(?:-i)?|koi8-[ru]|macintosh|windows-(?:125\d|874)|x-mac-cyrillic|x-user-defined)$/;

/** `undefined` where the label is none that a browser knows: it then looks into the document. */
export function readingOf(label: string): Reading | undefined {
  const name = label.trim().toLowerCase();
  if (name === '') return undefined;
  if (/^(?:csiso2022kr|hz-gb-2312|iso-2022-cn|iso-2022-cn-ext|iso-2022-kr|replacement)$/.test(name)) {
    return { kind: 'opaque' };
  }
  try {
    const { encoding } = new TextDecoder(name);
    return { kind: OF_ONE_BYTE.test(encoding) ? 'bytes' : 'text', label: encoding };
  } catch {
    return name === 'x-user-defined' ? { kind: 'bytes', label: 'windows-1252' } : undefined;
  }
}

/** The `charset` of a `Content-Type`; '' for none. */
export function charsetOf(contentType: string): string {
  return /;[\t ]*charset=[\t ]*"?([^"\s;]+)/i.exec(contentType)?.[1] ?? '';
}
