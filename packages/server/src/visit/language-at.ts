import type { CompiledPolicy, Language } from '@kiwiconsent/policy/compiled';

function isUnder(path: string, link: string): boolean {
  return path === link || path.startsWith(`${link}/`) || path.startsWith(`${link}.`);
}

/**
 * The language of an address: that of the policy's own link it is or is under, else its first segment (`/en/…`),
 * else the policy's first language.
 */
export function languageAt(policy: CompiledPolicy, path: string): Language {
  const bare = path.replace(/[?#].*$/, '');
  const linked = policy.languages
    .flatMap((language) =>
      Object.values(policy.document.links).map((texts) => ({ language, link: texts[language] ?? '' })),
    )
    .filter(({ link }) => link.startsWith('/') && link !== '/' && isUnder(bare, link))
    .sort((one, other) => other.link.length - one.link.length)[0];
  const segment = bare.split('/')[1] ?? '';
  if (linked) return linked.language;
  return policy.languages.includes(segment) ? segment : (policy.languages[0] ?? 'nl');
}
