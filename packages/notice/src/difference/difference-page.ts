/** The differences of two versions, in words a visitor understands (P35, P37, INV-6). */
import { askAgain, type Change, type CompiledPolicy, merged } from '@kiwiconsent/policy/compiled';
import { dateWords, directionOf } from '@kiwiconsent/policy/words';
import { linkTo } from '../model/address.ts';
import { type Block, type Fact, facts, heading, prose, type Section } from '../model/block.ts';
import { type Inline, type Line, line } from '../model/line.ts';
import type { Page } from '../model/page.ts';
import { categoryNames, type Source, sourceOf } from '../source.ts';
import { surfaceName } from '../surface-name.ts';
import { subjectName } from './subject-name.ts';
import { valueIn } from './value-in.ts';

/** Where the two versions are published; '' where a version is not. */
export interface VersionAddresses {
  readonly old: string;
  readonly next: string;
}

export function differencePage(
  old: CompiledPolicy,
  next: CompiledPolicy,
  changes: readonly Change[],
  language: string,
  addresses: VersionAddresses,
): Page {
  const before = sourceOf(old, language, NOWHERE);
  const after = sourceOf(next, language, NOWHERE);
  const { difference: words } = after.words;
  const told = merged(changes).filter((change) => isSeen(before, after, change));
  const material = told.filter(({ weight }) => weight === 'material');
  const editorial = told.filter(({ weight }) => weight === 'editorial');
  return {
    language: after.language,
    direction: directionOf(after.language),
    title: words.title(old.document.version, next.document.version),
    intro: [
      words.intro(versionLink(before, addresses.old), versionLink(after, addresses.next)),
      ...(told.length === 0 ? [words.none] : []),
    ],
    sections: [
      ...part('material', words.material, words.materialIntro, blocksOf(before, after, material, 'm')),
      ...part('editorial', words.editorial, words.editorialIntro, blocksOf(before, after, editorial, 'e')),
      askedAgain(after, changes),
    ],
  };
}

/** A page of differences stands beside no document: it needs no context of one. */
const NOWHERE = { address: '', versions: [], links: { markdown: '', json: '', feed: '' }, languages: [] };

function versionLink({ policy, language, words }: Source, address: string): Inline {
  const { version, date } = policy.document;
  return linkTo(address, `${words.versions.version.toLowerCase()} ${version} (${dateWords(date, language)})`);
}

function part(id: string, title: string, intro: Line, blocks: readonly Block[]): readonly Section[] {
  return blocks.length === 0 ? [] : [{ id, title, blocks: [...prose(intro), ...blocks] }];
}

/** A title or an explanation that changed in another language only is no news to this reader. */
function isSeen(before: Source, after: Source, change: Change): boolean {
  const isText = change.kind === 'title-changed' || change.kind === 'category-words-changed';
  return !isText || change.weight === 'material' || valueIn(before, change) !== valueIn(after, change);
}

function blocksOf(before: Source, after: Source, changes: readonly Change[], mark: string): readonly Block[] {
  return changes.flatMap((change, index) => {
    const { difference: words } = after.words;
    const [was, is] = [valueIn(before, change), valueIn(after, change)];
    const isTold = was !== is;
    return [
      heading(`change-${mark}${index + 1}`, words.kinds[change.kind](subjectName(before, after, change))),
      ...some(
        { term: words.before, line: isTold ? line`${was || words.nothing}` : [] },
        { term: words.after, line: isTold ? line`${is || words.nothing}` : [] },
        { term: words.where, line: line`${places(after, change.surfaces)}` },
      ),
    ];
  });
}

function some(...all: readonly Fact[]): readonly Block[] {
  return all.some(({ line: said }) => said.length > 0) ? [facts(...all)] : [];
}

function places(source: Source, ids: readonly string[]): string {
  const found = source.policy.surfaces.filter(({ id }) => ids.includes(id));
  return source.words.joined(found.map((surface) => surfaceName(source, surface)));
}

/** Who is asked again: by surface, those who said yes to a category that changed (LAW-10). */
function askedAgain(source: Source, changes: readonly Change[]): Section {
  const { difference: words } = source.words;
  const asked = askAgain(changes);
  const items = source.policy.surfaces.flatMap((surface) => {
    const categories = asked[surface.id] ?? [];
    const names = categoryNames(source, categories);
    return categories.length === 0 ? [] : [words.askedWho(surfaceName(source, surface), names)];
  });
  return {
    id: 'asked-again',
    title: words.asked,
    blocks: [...(items.length === 0 ? prose(words.askedNobody) : prose({ items }, words.askedRefusal))],
  };
}
