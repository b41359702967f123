import { prose, type Section } from '../model/block.ts';
import type { Source } from '../source.ts';

/** Global Privacy Control: a no, never a yes (SIG-3), and an own choice comes first (SIG-4). */
export function signal(source: Source): Section {
  const { title, what, meaning, own } = source.words.signal;
  return { id: 'signal', title, blocks: prose(what, meaning, own) };
}
