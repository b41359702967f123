/** Writes the whole document as a value: nothing in it that the policy, the words or the context did not say. */
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { dateWords, directionOf, durationWords } from '@kiwiconsent/policy/words';
import { inventoryOf } from './inventory/rows.ts';
import { linkTo } from './model/address.ts';
import type { Section } from './model/block.ts';
import type { NoticeContext } from './model/context.ts';
import type { Line } from './model/line.ts';
import type { HeadFact, Notice, NumberedSection, SurfaceInventory } from './model/notice.ts';
import { providersOf } from './providers-of.ts';
import { about } from './section/about.ts';
import { annex } from './section/annex.ts';
import { choice } from './section/choice.ts';
import { complaint } from './section/complaint.ts';
import { contact } from './section/contact.ts';
import { kinds } from './section/kinds.ts';
import { permission } from './section/permission.ts';
import { platform } from './section/platform.ts';
import { proof } from './section/proof.ts';
import { signal } from './section/signal.ts';
import { techniques } from './section/techniques.ts';
import { thirdParties } from './section/third-parties.ts';
import { transfers } from './section/transfers.ts';
import { versions } from './section/versions.ts';
import { categoryNames, type Source, sourceOf } from './source.ts';

/** In the order of the user's document; a section that has nothing to say here is not there. */
const SECTIONS: readonly ((source: Source) => Section | undefined)[] = [
  about,
  techniques,
  kinds,
  permission,
  choice,
  signal,
  proof,
  thirdParties,
  transfers,
  platform,
  versions,
  complaint,
  contact,
];

/** The document of `policy` in `language`, as it stands at `context.address`. */
export function noticeOf(policy: CompiledPolicy, language: string, context: NoticeContext): Notice {
  const source = sourceOf(policy, language, context);
  const inventory = inventoryOf(source);
  const sections = numbered(source, inventory);
  const { document } = policy;
  return {
    format: 'kiwiconsent/notice/1',
    language: source.language,
    direction: directionOf(source.language),
    address: context.address,
    title: source.text(document.title),
    version: document.version,
    date: document.date,
    owner: source.owner.name,
    policy: policy.hash,
    head: headOf(source),
    newer: newerOf(source),
    inShort: { title: source.words.head.inShort, lines: inShortOf(source) },
    contents: {
      title: source.words.head.contents,
      entries: sections.map(({ id, title }) => ({ id, title })),
    },
    sections,
    inventory,
    providers: providersOf(source),
    versions: context.versions,
    languages: context.languages,
  };
}

function numbered(source: Source, inventory: readonly SurfaceInventory[]): readonly NumberedSection[] {
  const written = SECTIONS.flatMap((write) => write(source) ?? []);
  return [
    ...written.map((section, index) => ({ ...section, number: index + 1 })),
    { ...annex(source, inventory), number: 0 },
  ];
}

/** Version, date and owner (P1); the title is the document's heading. */
function headOf(source: Source): readonly HeadFact[] {
  const { head } = source.words;
  const { version, date } = source.policy.document;
  return [
    { term: head.version, text: version, date: '' },
    { term: head.updated, text: dateWords(date, source.language), date },
    { term: head.owner, text: source.owner.name, date: '' },
  ];
}

function newerOf(source: Source): Line {
  const newest = source.context.versions[0];
  if (newest === undefined || newest.hash === source.policy.hash) return [];
  const { head, versions: words } = source.words;
  return head.olderVersion(linkTo(newest.href, `${words.version.toLowerCase()} ${newest.version}`));
}

function inShortOf(source: Source): readonly Line[] {
  const { inShort: words } = source.words;
  const { asked, policy, language } = source;
  const period = durationWords(policy.regime.choiceHolds, language);
  if (asked.length === 0) return [words.asksNothing];
  return [
    words.withoutConsent,
    words.asksFirst(categoryNames(source, asked)),
    words.refusing,
    words.holds(period, source.settings),
  ];
}
