import type { Provider } from '@kiwiconsent/policy/compiled';
import { countryWords, dateWords } from '@kiwiconsent/policy/words';
import { contactLink, linkTo, websiteLink } from '../model/address.ts';
import { type Block, facts, heading, prose, type Section } from '../model/block.ts';
import { type Inline, type Line, line } from '../model/line.ts';
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
            ...all.flatMap((provider) => oneProvider(source, provider)),
          ],
  };
}

function oneProvider(source: Source, provider: Provider): readonly Block[] {
  const { providers: words } = source.words;
  const rows = source.policy.technologies.filter((row) => row.provider === provider.id);
  const country = countryWords(provider.country, source.language);
  return [
    heading(`provider-${provider.id}`, provider.name),
    facts(
      { term: words.role, line: line`${words.roles[provider.role]}` },
      { term: words.why, line: line`${source.text(provider.why)}` },
      {
        term: words.uses,
        line: line`${categoryNames(
          source,
          rows.map(({ category }) => category),
        )}`,
      },
      { term: words.country, line: line`${country}` },
      { term: words.transfer, line: line`${coverWords(source, provider.transfer)}` },
      { term: words.address, line: line`${provider.address}` },
      { term: words.contact, line: line`${contactLink(provider.contact)}` },
      { term: words.statements, line: statements(source, provider) },
      { term: words.reviewed, line: line`${dateWords(provider.reviewed, source.language)}` },
    ),
  ];
}

/** Links that say whose statement they lead to, so that each is clear by itself. */
function statements(source: Source, provider: Provider): Line {
  const { providers: words } = source.words;
  const links: Inline[] = [];
  if (provider.privacy !== '') links.push(linkTo(provider.privacy, words.privacy(provider.name)));
  if (provider.cookies !== '') links.push(linkTo(provider.cookies, words.cookies(provider.name)));
  if (provider.website !== '') links.push(websiteLink(provider.website));
  return links.flatMap((each, index) => (index === 0 ? [each] : [', ', each]));
}
