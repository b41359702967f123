import type { Provider } from '@kiwiconsent/policy/compiled';
import { countryWords, dateWords } from '@kiwiconsent/policy/words';
import { contactLink, linkTo, websiteLink } from '../model/address.ts';
import { type Cell, prose, type Section, type Table } from '../model/block.ts';
import { line, strong } from '../model/line.ts';
import { categoryNames, type Source } from '../source.ts';
import { coverWords } from './transfers.ts';

/** The companies besides the owner: role, country, why, their own statements (P27 to P30). */
export function thirdParties(source: Source): Section {
  const { providers: words } = source.words;
  const all = source.thirdParties;
  const decides = all.some(({ role }) => role === 'independent' || role === 'joint');
  return {
    id: 'providers',
    title: words.title,
    blocks:
      all.length === 0
        ? prose(words.none)
        : [
            ...prose(words.some, words.limited, decides ? words.own : undefined, words.list(source.annex)),
            tableOf(source),
          ],
  };
}

/** One row a company, so that a long list stays a list. */
function tableOf(source: Source): Table {
  const { providers: words } = source.words;
  const all = source.thirdParties;
  return {
    kind: 'table',
    caption: words.title,
    columns: [words.company, words.why, words.uses, words.role, words.statements],
    anchors: all.map(({ id }) => `provider-${id}`),
    rows: all.map((provider) => [
      companyCell(source, provider),
      whyCell(source, provider),
      [line`${categoriesOf(source, provider)}`],
      [line`${words.roles[provider.role]}`],
      statements(source, provider),
    ]),
  };
}

function companyCell(source: Source, { name, country, transfer, address, contact }: Provider): Cell {
  const cover = coverWords(source, transfer);
  const more = [
    line`${countryWords(country, source.language)}`,
    cover === '' ? [] : line`${source.words.providers.transfer}: ${cover}`,
    line`${address}`,
    line`${contactLink(contact)}`,
  ];
  return [line`${strong(name)}`, ...more.filter((each) => each.length > 0)];
}

function whyCell(source: Source, { why, reviewed }: Provider): Cell {
  const date = dateWords(reviewed, source.language);
  return [
    line`${source.text(why)}`,
    ...(date === '' ? [] : [line`${source.words.providers.reviewed}: ${date}`]),
  ];
}

function categoriesOf(source: Source, { id }: Provider): string {
  const rows = source.policy.technologies.filter(({ provider }) => provider === id);
  return categoryNames(
    source,
    rows.map(({ category }) => category),
  );
}

/** Links that say whose statement they lead to, so that each is clear by itself. */
function statements(source: Source, { name, privacy, cookies, website }: Provider): Cell {
  const { providers: words } = source.words;
  return [
    ...(privacy === '' ? [] : [line`${linkTo(privacy, words.privacy(name))}`]),
    ...(cookies === '' ? [] : [line`${linkTo(cookies, words.cookies(name))}`]),
    ...(website === '' ? [] : [line`${websiteLink(website)}`]),
  ];
}
