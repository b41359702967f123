/** What every section is written from: the policy, the words of one language, and what follows from both. */
import { type CompiledPolicy, type Provider, type Texts, textIn } from '@kiwiconsent/policy/compiled';
import { ASKABLE, type AskableCategory, CATEGORIES, type Category } from '@kiwiconsent/policy/runtime';
import { linkTo } from './model/address.ts';
import type { NoticeContext } from './model/context.ts';
import { type Inline, link } from './model/line.ts';
import type { NoticeWords } from './words/notice-words.ts';
import { noticeLanguageOf, wordsIn } from './words/words-in.ts';

export interface Source {
  readonly policy: CompiledPolicy;
  readonly context: NoticeContext;
  readonly language: string;
  readonly words: NoticeWords;
  readonly owner: Provider;
  readonly thirdParties: readonly Provider[];
  /** The categories that have something to ask somewhere. */
  readonly asked: readonly AskableCategory[];
  readonly settings: Inline;
  readonly privacy: Inline;
  readonly annex: Inline;
  readonly text: (texts: Texts) => string;
}

export function sourceOf(policy: CompiledPolicy, language: string, context: NoticeContext): Source {
  const written = noticeLanguageOf(language);
  const words = wordsIn(written);
  const text = (texts: Texts): string => textIn(texts, written);
  return {
    policy,
    context,
    language: written,
    words,
    owner: ownerOf(policy),
    thirdParties: policy.providers.filter(({ role }) => role !== 'controller'),
    asked: ASKABLE.filter((category) => needsConsentIn(policy, category)),
    settings: linkTo(text(policy.document.links.settings), words.choice.settings),
    privacy: linkTo(text(policy.document.links.privacy), words.about.privacyPolicy),
    annex: link(words.annex.name, '#annex'),
    text,
  };
}

/** The provider whose policy this is; compiling made sure that there is one. */
function ownerOf(policy: CompiledPolicy): Provider {
  const owner = policy.providers.find(({ id }) => id === policy.document.owner);
  if (owner === undefined)
    throw new Error(`KC-NOTICE-1: no provider has the owner's id ${policy.document.owner}`);
  return owner;
}

function needsConsentIn(policy: CompiledPolicy, category: Category): boolean {
  return policy.technologies.some((row) => row.category === category && row.consent.kind === 'needed');
}

/**
 * The names of `categories` in their own order, as a sentence has them: in small letters, but for a name with
 * capitals of its own. No *and* before the last: the names have one themselves.
 */
export function categoryNames(source: Source, categories: readonly Category[]): string {
  return CATEGORIES.filter((category) => categories.includes(category))
    .map((category) => source.text(source.policy.categories[category].name))
    .map((name) => (name.slice(1) === name.slice(1).toLowerCase() ? name.toLowerCase() : name))
    .join(', ');
}
