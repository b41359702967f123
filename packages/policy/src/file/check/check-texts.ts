import { CATEGORIES } from '../../model/category.ts';
import type { Draft } from '../build-policy.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Path } from '../issue.ts';
import { type Loose, listOf, mapOf, textOf } from '../loose.ts';
import type { Report } from '../report.ts';

/** Every text is there in every language of the policy (INV-5). */
export function checkTexts({ policy }: Draft, report: Report, value: unknown): void {
  const languages = policy.languages;
  for (const path of [...fixedPaths(value), ...technologyPaths(value)]) {
    const text = at(value, path);
    const isLink = path[1] === 'links';
    if (typeof text === 'string' && text.trim() && !isLink && languages.length > 1) {
      const message = 'One text stands for all languages.';
      report.error('KC-P020', path, message, `Write one for each: ${languages.join(', ')}.`);
    }
    if (typeof text !== 'object' || text === null || Array.isArray(text)) continue;
    checkLanguages(path, Object.keys(text), languages, report);
  }
}

function checkLanguages(
  path: Path,
  given: readonly string[],
  languages: readonly string[],
  report: Report,
): void {
  const missing = languages.filter((language) => !given.includes(language));
  if (missing.length) {
    const message = `The text is missing in: ${missing.join(', ')}.`;
    report.error(
      'KC-P020',
      path,
      message,
      `Add ${missing.map((language) => `${language}:`).join(' ')}`,
      'key',
    );
  }
  for (const language of given.filter((one) => !languages.includes(one))) {
    const message = `The policy has no language “${language}”.${didYouMean(language, missing)}`;
    report.warning(
      'KC-P021',
      [...path, language],
      message,
      'Add it to languages, or take the text out.',
      'key',
    );
  }
}

function fixedPaths(value: unknown): readonly Path[] {
  const file = mapOf(value);
  return [
    ['document', 'title'],
    ...['notice', 'settings', 'privacy'].map((link) => ['document', 'links', link]),
    ...CATEGORIES.flatMap((category) =>
      ['name', 'aim', 'about'].map((text) => ['categories', category, text]),
    ),
    ...Object.keys(mapOf(file['providers'])).map((id) => ['providers', id, 'why']),
    ['regimes', textOf(file['regime']), 'name'],
    ...sourcePaths(file),
  ];
}

/** A source that stands alone is a name, the same in every language. */
function sourcePaths(file: Loose): readonly Path[] {
  const id = textOf(file['regime']);
  return listOf(mapOf(mapOf(file['regimes'])[id])['sources']).flatMap((source, place) =>
    textOf(source) ? [] : [['regimes', id, 'sources', place]],
  );
}

function technologyPaths(value: unknown): readonly Path[] {
  return listOf(mapOf(value)['technologies']).flatMap((item, index) => [
    ['technologies', index, 'purpose'],
    ['technologies', index, 'consent', 'reason'],
    ...listOf(mapOf(item)['sets']).map((_, place) => ['technologies', index, 'sets', place, 'purpose']),
  ]);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, step) => (typeof step === 'number' ? listOf(found)[step] : mapOf(found)[step]),
    value,
  );
}
