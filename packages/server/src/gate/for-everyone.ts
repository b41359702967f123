/**
 * What a static page carries that is the same for every visitor: all held, the question shown, and a policy in the
 * markup that closes every host the inventory does not have. The page script does the rest.
 */
import { choiceForAll, contentSecurityPolicy, EVERYTHING, textOf } from '@kiwiconsent/gate';
import type { ForEveryone } from '@kiwiconsent/gate/build';
import { type CompiledPolicy, publicationOf } from '@kiwiconsent/policy/compiled';
import { readPageFiles } from '../page/page-files.ts';
import type { Published } from '../publish/published.ts';
import { NOBODY } from '../publish/shared-views.ts';
import { withStandIns } from '../publish/with-stand-ins.ts';
import { originsOf } from '../security/origins.ts';
import { languageAt } from '../visit/language-at.ts';
import type { Visit } from '../visit/visit.ts';
import { inserted } from './inserted.tsx';

export interface ForEveryoneOptions {
  readonly policy: CompiledPolicy;
  /** Where the site will stand: `https://www.example.nl`. The first host of the policy unless given. */
  readonly origin?: string;
  /** The folder with the built page script; that of `@kiwiconsent/page` unless given. */
  readonly pageFolder?: string;
}

export async function forEveryone({ policy, origin, pageFolder }: ForEveryoneOptions): Promise<ForEveryone> {
  const files = await readPageFiles(pageFolder);
  const origins = originsOf(policy, origin === undefined ? [] : [origin], undefined);
  const { host, origin: here } = new URL(origins.first);
  const published = publishedAlone(policy, withStandIns(policy, origins.standsFor));
  const { judged } = published;
  const choice = choiceForAll(judged);
  const insertions = inserted({ published, files }, false);
  const ours = { files: '/_kc/', ...insertions.sources };
  return {
    page: (path) => {
      const surface = origins.surfaceAt(host, path);
      if (surface === undefined) return undefined;
      const address = here + path;
      const standing = { ...NOBODY, choice, said: choice };
      const visit: Visit = {
        surface,
        language: languageAt(policy, path),
        standing,
        signals: { gpc: false },
        cookie: '',
        witness: '',
        path,
      };
      const closed = contentSecurityPolicy(
        { policy: judged, surface: surface.id, choice: EVERYTHING, address },
        '',
      );
      return {
        policy: judged,
        surface: surface.id,
        choice,
        address,
        head: `<meta http-equiv="Content-Security-Policy" content="${closed}">${textOf(insertions.head(visit, 'page', ''))}`,
        body: insertions.body(visit, 'page', ''),
        placeholder: (missing) => insertions.placeholder(visit, missing),
        ours,
      };
    },
    files: [...files.byName.values()].map(({ name, bytes }) => ({ path: `_kc/files/${name}`, bytes })),
  };
}

function publishedAlone(policy: CompiledPolicy, judged: CompiledPolicy): Published {
  return {
    current: policy,
    judged,
    versions: [{ policy, publishedAt: policy.document.date }],
    publication: publicationOf(policy, []),
    find: (hash) => (policy.hash.startsWith(hash) ? policy : undefined),
    before: () => [],
  };
}
