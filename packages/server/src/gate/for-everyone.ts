/**
 * What a static page carries that is the same for every visitor: all held, the question shown, and a policy in the
 * markup that closes every host the inventory does not have. The page script does the rest. In report-only nothing is held
 * and nothing shown (docs/spec/gate.md §8).
 */
import { choiceForAll, contentSecurityPolicy, EVERYTHING, textOf } from '@kiwiconsent/gate';
import type { ForEveryone } from '@kiwiconsent/gate/build';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { Mode } from '../options.ts';
import { readPageFiles } from '../page/page-files.ts';
import { publishedAlone } from '../publish/published-alone.ts';
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
  /** `hold` unless given. */
  readonly mode?: Mode;
  /** The folder with the built page script; that of `@kiwiconsent/page` unless given. */
  readonly pageFolder?: string;
}

export async function forEveryone(options: ForEveryoneOptions): Promise<ForEveryone> {
  const { policy, origin, pageFolder, mode = 'hold' } = options;
  const files = await readPageFiles(pageFolder);
  const origins = originsOf(policy, origin === undefined ? [] : [origin], undefined);
  const { host, origin: here } = new URL(origins.first);
  const published = { ...publishedAlone(policy), judged: withStandIns(policy, origins.standsFor) };
  const isReportOnly = mode === 'report-only';
  const { judged } = published;
  const choice = choiceForAll(judged);
  const insertions = inserted({ published, files, isReportOnly }, false);
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
      const judging = { policy: judged, surface: surface.id, choice, address };
      const head = insertions.head(visit, 'page', '');
      if (isReportOnly) return { ...judging, head, reportOnly: true };
      const closed = contentSecurityPolicy({ ...judging, choice: EVERYTHING }, '');
      return {
        ...judging,
        head: `<meta http-equiv="Content-Security-Policy" content="${closed}">${textOf(head)}`,
        body: insertions.body(visit, 'page', ''),
        placeholder: (missing) => insertions.placeholder(visit, missing),
        ours,
      };
    },
    files: [...files.byName.values()].map(({ name, bytes }) => ({ path: `_kc/files/${name}`, bytes })),
  };
}
