import type { CompiledPolicy, Language } from '@kiwiconsent/policy/compiled';
import { remembered } from '../publish/remembered.ts';

function isUnder(path: string, link: string): boolean {
  return path === link || path.startsWith(`${link}/`) || path.startsWith(`${link}.`);
}

interface Linked {
  readonly language: Language;
  readonly link: string;
}

/** The policy's own links on its site, the longest first. */
const linksOf = remembered(
  () => '',
  ({ languages, document }: CompiledPolicy): readonly Linked[] =>
    languages
      .flatMap((language) =>
        Object.values(document.links).map((texts) => ({ language, link: texts[language] ?? '' })),
      )
      .filter(({ link }) => link.startsWith('/') && link !== '/')
      .sort((one, other) => other.link.length - one.link.length),
);

/**
 * The language of an address: that of the policy's own link it is or is under, else its first segment (`/en/…`),
 * else the policy's first language.
 */
export function languageAt(policy: CompiledPolicy, path: string): Language {
  const bare = path.replace(/[?#].*$/, '');
  const linked = linksOf(policy).find(({ link }) => isUnder(bare, link));
  if (linked) return linked.language;
  const segment = bare.split('/')[1] ?? '';
  return policy.languages.includes(segment) ? segment : (policy.languages[0] ?? 'nl');
}
