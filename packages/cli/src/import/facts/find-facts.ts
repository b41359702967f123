import type { SourceDocument } from '../document/block.ts';
import { readDate } from '../words/date-words.ts';
import { normal } from '../words/normal.ts';
import { doubtful, type Fact, type Facts, sure } from './fact.ts';
import { findAddress } from './find-address.ts';
import { findLanguage } from './find-language.ts';
import { findContact, findPrivacyLink, findSettingsLink, findWebsite } from './find-links.ts';
import { findOwner } from './find-owner.ts';
import { linesOf, type TextLine } from './lines-of.ts';
import { findPairs, firstOf, type Pair } from './pairs.ts';

/** Reads what a document says about itself. What it does not say is `undefined`, never made up. */
export function findFacts({ blocks, language }: SourceDocument): Facts {
  const pairs = findPairs(blocks);
  const lines = linesOf(blocks);
  const owner = findOwner(pairs, lines);
  const contact = findContact(pairs, lines);
  const { address, country } = findAddress(pairs, lines, owner?.value ?? '');
  return {
    language: findLanguage(lines, language),
    title: findTitle(pairs, blocks),
    version: findVersion(pairs, lines),
    date: findDate(pairs, lines),
    owner,
    contact,
    address,
    country,
    website: findWebsite(pairs, lines, contact?.value ?? ''),
    privacy: findPrivacyLink(lines),
    settings: findSettingsLink(lines),
    platform: findPlatform(blocks),
  };
}

function findTitle(pairs: readonly Pair[], blocks: SourceDocument['blocks']): Fact | undefined {
  const labelled = firstOf(pairs, 'title', ({ value, line }) =>
    value.length <= 150 ? sure(value, line) : undefined,
  );
  if (labelled !== undefined) return labelled;
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1 && block.text !== '');
  if (heading?.kind === 'heading') return sure(heading.text, heading.line);
  const first = blocks.find((block) => block.kind !== 'table' && block.text !== '');
  if (first === undefined || first.kind === 'table' || first.text.length > 150) return undefined;
  return doubtful(first.text, first.line, 'the first line of the document');
}

function findVersion(pairs: readonly Pair[], lines: readonly TextLine[]): Fact | undefined {
  const labelled = firstOf(pairs, 'version', ({ value, line }) => {
    const found = value.match(/\d{1,4}(?:\.\d{1,4}){0,3}/)?.[0];
    return found === undefined ? undefined : sure(found, line);
  });
  if (labelled !== undefined) return labelled;
  for (const { text, line } of lines) {
    const found = text.match(/\b(?:versie|version|fassung)\s*:?\s*v?(\d{1,4}(?:\.\d{1,4}){0,3})\b/iu)?.[1];
    if (found !== undefined) return sure(found, line);
  }
  return undefined;
}

const DATED =
  /bijgewerkt|gewijzigd|versie|version|fassung|updated|modified|revised|effective|stand|aktualisiert|aktualisierung|gultig ab|mise a jour|modification|en vigueur|ingang|geldig vanaf/;

function findDate(pairs: readonly Pair[], lines: readonly TextLine[]): Fact | undefined {
  const labelled = firstOf(pairs, 'date', ({ value, line }) => dateIn(value, line, ''));
  if (labelled !== undefined) return labelled;
  for (const why of ['', 'the first date in the document']) {
    for (const { text, line } of lines) {
      if (why === '' && !DATED.test(normal(text.slice(0, 300)))) continue;
      const found = dateIn(text.slice(0, 2000), line, why);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function dateIn(text: string, line: number, why: string): Fact | undefined {
  const date = readDate(text);
  if (date === undefined) return undefined;
  if (date.sure && why === '') return sure(date.iso, line);
  return doubtful(date.iso, line, why === '' ? `the document says "${date.said}"` : why);
}

/** A heading about a logged-in environment: a surface of its own in the policy file (P2, P34). */
function findPlatform(blocks: SourceDocument['blocks']): Fact | undefined {
  const words =
    /\b(?:\w*platform|klantomgeving|portaal|portal|plateforme|espace client|kundenbereich|app|webapp)\b/;
  for (const block of blocks) {
    if (block.kind === 'heading' && words.test(normal(block.text))) return sure(block.text, block.line);
  }
  return undefined;
}
