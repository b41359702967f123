/** A document's bytes as text, or what they are instead. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'binary'; readonly what: string };

const FORMATS: readonly (readonly [start: string, what: string])[] = [
  ['%PDF', 'a PDF file'],
  ['PK\u0003\u0004', 'a Word, LibreOffice or zip file'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word file'],
  ['{\\rtf', 'an RTF file'],
  ['\u0089PNG', 'a picture'],
  ['\u00FF\u00D8\u00FF', 'a picture'],
  ['\u001F\u008B', 'a compressed file'],
];

/** UTF-8, UTF-16 with its mark, and else Windows-1252, in which old documents were saved. */
export function decodeDocument(bytes: Uint8Array): Decoded {
  const start = String.fromCharCode(...bytes.slice(0, 8));
  const format = FORMATS.find(([magic]) => start.startsWith(magic));
  if (format !== undefined) return { kind: 'binary', what: format[1] };
  const marked = start.startsWith('\u00FF\u00FE')
    ? 'utf-16le'
    : start.startsWith('\u00FE\u00FF')
      ? 'utf-16be'
      : '';
  if (marked !== '') return { kind: 'text', text: new TextDecoder(marked).decode(bytes), encoding: marked };
  if (bytes.includes(0)) return { kind: 'binary', what: 'a binary file' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { kind: 'text', text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
