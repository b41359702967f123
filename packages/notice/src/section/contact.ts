import { countryWords } from '@kiwiconsent/policy/words';
import { contactLink, websiteLink } from '../model/address.ts';
import { facts, paragraph, type Section } from '../model/block.ts';
import { line } from '../model/line.ts';
import type { Source } from '../source.ts';

/** Name, address, e-mail and website of the owner (P38). */
export function contact(source: Source): Section {
  const { contact: words } = source.words;
  const { name, address, country, contact: mail, website } = source.owner;
  const land = countryWords(country, source.language);
  return {
    id: 'contact',
    title: words.title,
    blocks: [
      paragraph(words.intro),
      facts(
        { term: words.company, line: line`${name}` },
        { term: words.address, line: address === '' ? [] : line`${address}, ${land}` },
        { term: words.email, line: line`${contactLink(mail)}` },
        { term: words.website, line: line`${websiteLink(website)}` },
      ),
      paragraph(words.noMail(source.settings)),
    ],
  };
}
