/** Puts trees where a sentence has `{name}`, so that a translator decides where a link or a name stands. */
import type { Tree } from '@kiwiconsent/markup';

/** `sentence` as a list of texts and of the `parts` it names; an unknown name stays empty. */
export function linked(sentence: string, parts: Readonly<Record<string, Tree>>): readonly Tree[] {
  return sentence.split(/[{}]/).map((piece, index) => (index % 2 ? parts[piece] : piece));
}
