/** Every word of ours that a visitor reads, by language: complete, or the types do not fit (point 6). */
import type { AskWords } from './ask-words.ts';

export interface Words {
  readonly ask: AskWords;
}
