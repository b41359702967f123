import type { NoticeContext, VersionEntry } from '@kiwiconsent/notice';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { linkedPaths } from '../page/linked-paths.ts';
import type { Published } from '../publish/published.ts';
import { type NoticeAddress, noticeAddress } from './notice-address.ts';

/** All versions as the document lists them, newest first. */
export function versionEntries({ versions }: Published, address: NoticeAddress): readonly VersionEntry[] {
  return versions
    .map(({ policy }, index) => {
      const { version, date } = policy.document;
      const before = versions[index - 1]?.policy.document.version;
      return {
        version,
        date,
        hash: policy.hash,
        href: address.version(version),
        ...(before !== undefined && { difference: address.difference(before, version) }),
      };
    })
    .reverse();
}

/** What the document of `policy` at `path` must know of its surroundings. */
export function noticeContext(
  published: Published,
  policy: CompiledPolicy,
  address: NoticeAddress,
  path: string,
): NoticeContext {
  const suffix = path.slice(address.base.length);
  const others = [...linkedPaths(published.current, 'notice')].map(([base, [language = '']]) =>
    noticeAddress(base, language),
  );
  return {
    address: path,
    versions: versionEntries(published, address),
    links: { markdown: `${path}.md`, json: `${path}.json`, feed: address.feed },
    languages: others
      .filter(({ language }) => policy.languages.includes(language))
      .map(({ language, base }) => ({ language, href: base + suffix })),
  };
}
