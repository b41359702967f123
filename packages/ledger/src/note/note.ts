/** Signed notes (C2SP signed-note): text, an empty line, and one line for each signature. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.ts';
import { isKeyName, type Signer, type Verifier } from './key.ts';
import { type Refused, refused } from './refused.ts';

export interface Note {
  readonly kind: 'note';
  /** What was signed, with its last newline. */
  readonly text: string;
  /** Who signed it: of a note that was opened, the known keys; one or more. */
  readonly signedBy: readonly SignedBy[];
}

export interface SignedBy extends Pick<Verifier, 'name' | 'keyId'> {
  readonly signature: Uint8Array;
}

/** More signatures than this are not read (the spec asks for 16 at least). */
const MOST_SIGNATURES = 64;
/** Longer notes are not read, in UTF-16 units. */
const LONGEST_NOTE = 1_000_000;

const SIGNATURE = /^— (\S+) (\S+)$/u;

/** The note with a signature of each signer. Throws on a text that no note can carry. */
export function signNote(text: string, signers: readonly Signer[]): string {
  if (!isNoteText(text))
    throw new TypeError('a note ends with a newline and has no other control characters');
  const bytes = utf8ToBytes(text);
  return `${text}\n${signers.map((signer) => signatureLine(bytes, signer)).join('')}`;
}

/** One signature, as the line that a note has it on. */
function signatureLine(bytes: Uint8Array, { name, keyId, sign }: Signer): string {
  const id = [24, 16, 8, 0].map((shift) => (keyId >>> shift) & 0xff);
  return `— ${name} ${toBase64(Uint8Array.of(...id, ...sign(bytes)))}\n`;
}

/** The line that a signer would add to a note. Whether the note is one is for the caller. */
export function addedSignature(note: string, signer: Signer): string {
  return signatureLine(utf8ToBytes(textOf(note)), signer);
}

/** What was signed: everything above the last empty line, for the text may have empty lines of its own. */
function textOf(note: string): string {
  return note.slice(0, note.lastIndexOf('\n\n') + 1);
}

/**
 * Opens a note: its text, when at least one known key signed it and no known key's signature is false.
 * Signatures of other keys are passed over.
 */
export function openNote(note: string, verifiers: readonly Verifier[]): Note | Refused {
  const read = readNote(note);
  if (read.kind === 'refused') return read;
  const bytes = utf8ToBytes(read.text);
  const signedBy: SignedBy[] = [];
  for (const each of read.signedBy) {
    const known = verifiers.find(({ name, keyId }) => name === each.name && keyId === each.keyId);
    if (known === undefined) continue;
    if (!known.verify(bytes, each.signature)) return refused(`the signature of ${each.name} is false`);
    signedBy.push(each);
  }
  return signedBy.length > 0 ? { ...read, signedBy } : refused('no known key signed the note');
}

/** A note with every signature that it has. **None of them is checked.** */
export function readNote(note: string): Note | Refused {
  const text = textOf(note);
  if (note.length > LONGEST_NOTE || text === '' || !isNoteText(note) || !isNoteText(text)) {
    return refused('this is not a signed note');
  }
  const lines = note.slice(text.length + 1, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return refused(`the note has more than ${MOST_SIGNATURES} signatures`);
  const signedBy: SignedBy[] = [];
  for (const line of lines) {
    const signature = readSignature(line);
    if (signature === undefined) return refused(`'${line.slice(0, 80)}' is not a signature line`);
    signedBy.push(signature);
  }
  return { kind: 'note', text, signedBy };
}

function readSignature(line: string): SignedBy | undefined {
  const [, name = '', encoded = ''] = SIGNATURE.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  return { name, keyId: ((a << 24) | (b << 16) | (c << 8) | d) >>> 0, signature: bytes.subarray(4) };
}

/** Ends with a newline, has no other control character below U+0020, and is text that UTF-8 can write. */
function isNoteText(text: string): boolean {
  return text.endsWith('\n') && !/\p{Cs}|[^\P{Cc}\n\u007f-\u009f]/u.test(text);
}
