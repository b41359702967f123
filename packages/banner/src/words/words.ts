/** Every word of ours that a visitor reads, by language: complete, or the types do not fit. */
import type { AskWords } from './ask-words.ts';
import type { NewsWords } from './news-words.ts';
import type { PlaceholderWords } from './placeholder-words.ts';
import type { PreferencesWords } from './preferences-words.ts';

export interface Words {
  readonly ask: AskWords;
  readonly preferences: PreferencesWords;
  readonly placeholder: PlaceholderWords;
  readonly news: NewsWords;
}
