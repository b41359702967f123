/** The bytes that mean something to the HTML tokenizer. Every encoding read as bytes has them where ASCII has. */
export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const BANG = 0x21;
export const DASH = 0x2d;
export const EQUALS = 0x3d;
export const DOUBLE = 0x22;
export const SINGLE = 0x27;
export const QUESTION = 0x3f;

const SPACE = 1;
const ENDS_NAME = 2;
const ENDS_ATTRIBUTE = 4;
const ENDS_UNQUOTED = 8;
/** What each byte is, as bits: looking it up is faster than comparing. */
const CLASSES = new Uint8Array(256);
for (const byte of [0x09, 0x0a, 0x0c, 0x0d, 0x20])
  CLASSES[byte] = SPACE | ENDS_NAME | ENDS_ATTRIBUTE | ENDS_UNQUOTED;
CLASSES[SLASH] = ENDS_NAME | ENDS_ATTRIBUTE;
CLASSES[GT] = ENDS_NAME | ENDS_ATTRIBUTE | ENDS_UNQUOTED;
CLASSES[EQUALS] = ENDS_ATTRIBUTE;

/** Tab, line feed, form feed, carriage return, space. */
export function isSpace(byte: number): boolean {
  return ((CLASSES[byte] as number) & SPACE) !== 0;
}

export function endsName(byte: number): boolean {
  return ((CLASSES[byte] as number) & ENDS_NAME) !== 0;
}

export function endsAttribute(byte: number): boolean {
  return ((CLASSES[byte] as number) & ENDS_ATTRIBUTE) !== 0;
}

export function endsUnquoted(byte: number): boolean {
  return ((CLASSES[byte] as number) & ENDS_UNQUOTED) !== 0;
}

export function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Where `text` (ASCII, lower case) stands at `at`, in any case. `text` is no longer than what is left. */
export function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    let byte = bytes[at + index] as number;
    if (byte >= 0x41 && byte <= 0x5a) byte += 0x20;
    if (byte !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** One character a byte. Fast where `bytes` is a Node buffer, which what the rewriter reads always is. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.toString('latin1', from, to);
}

/** ASCII's letters in lower case, and nothing else: what HTML calls lower case. */
export function asciiLower(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  }
  return text;
}

export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
