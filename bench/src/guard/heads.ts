/**
 * What stands first in the head of a page: nothing, or the config and one of the two guards as they were built, inline, so
 * that what is measured is the script. The policy is KiwiConnect's, and all that the measured pages keep is declared in it.
 */
import { readFileSync } from 'node:fs';
import { type PageManifest, pageFiles } from '@kiwiconsent/page/files';
import { judgeableOn, publicationOf } from '@kiwiconsent/policy/compiled';
import { readPolicyFile } from '@kiwiconsent/policy/file';
import { type Judgeable, SILENCE } from '@kiwiconsent/policy/runtime';

const POLICY = new URL('../../../apps/kiwiconnect/policy/cookiebeleid.yaml', import.meta.url);
const SURFACE = 'website';

export interface Head {
  readonly name: string;
  readonly html: string;
}

function declared({ surfaces, technologies }: Judgeable): Judgeable {
  const row = {
    provider: 'kiwi',
    category: 'functional',
    surfaces: [SURFACE],
    hosts: [],
    paths: [],
  } as const;
  const own = (kind: 'cookie' | 'local-storage', name: string): Judgeable['technologies'][number] => {
    return { ...row, id: `${name}${kind}`, kind, name: `${name}*`, consent: { kind: 'exempt' } };
  };
  return {
    surfaces: surfaces.map((surface) => ({ ...surface, hosts: ['localhost'] })),
    technologies: [
      ...technologies,
      ...['own-', 'tabulator-'].flatMap((name) => [own('cookie', name), own('local-storage', name)]),
    ],
  };
}

function config(): string {
  const read = readPolicyFile(readFileSync(POLICY, 'utf8'), 'cookiebeleid.yaml');
  if (read.kind !== 'policy') throw new Error('the policy of the website does not compile');
  const publication = publicationOf(read.policy, []);
  const judgeable = declared(judgeableOn(read.policy, SURFACE));
  const whole = { surface: SURFACE, publication, judgeable, choice: SILENCE, cookie: '' };
  return JSON.stringify(whole).replace(/</g, '\\u003c');
}

/** Without us, with the guard that goes with the gate, and with the one that stands alone. */
export function heads(): readonly Head[] {
  const { directory, manifest } = pageFiles();
  const { guard, guardAlone } = JSON.parse(readFileSync(manifest, 'utf8')) as PageManifest;
  const own = `<script type="application/json" id="kc-page">${config()}</script>`;
  const html = (file: string): string => `${own}<script>${readFileSync(directory + file, 'utf8')}</script>`;
  return [
    { name: 'without', html: '' },
    { name: 'guard', html: html(guard.name) },
    { name: 'guardAlone', html: html(guardAlone.name) },
  ];
}
