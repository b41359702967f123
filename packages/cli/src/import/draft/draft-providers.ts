import { EEA } from '@kiwiconsent/policy/compiled';
import type { Facts } from '../facts/fact.ts';
import { factEntry } from './fact-entry.ts';
import { doubted, type Entry, said, under, words } from './node.ts';
import type { ProviderIds } from './provider-ids.ts';

/** The owner, with what the document says of it, and each third party of the table, to be completed (P28, P29). */
export function draftProviders(facts: Facts, providers: ProviderIds, language: string): Entry {
  const owner = under(providers.owner, [
    factEntry('name', facts.owner, 'name of the company'),
    said('role', 'controller'),
    factEntry('country', facts.country, 'two capitals such as NL'),
    ...transferEntry(facts.country?.doubt === '' ? facts.country.value : ''),
    factEntry('address', facts.address, 'street, postcode, city'),
    factEntry('contact', facts.contact, 'e-mail address'),
    factEntry('website', facts.website, 'https://www.…'),
  ]);
  const others = [...providers.others].map(([id, { name, hosts }]) =>
    under(id, [
      said('name', name),
      doubted('role', 'processor, joint or independent', 'on whose behalf does it act?'),
      doubted('country', 'two capitals such as IE', 'where it is established'),
      doubted('privacy', 'https://…', 'its privacy statement'),
      doubted('cookies', 'https://…', 'its cookie statement'),
      hosts.length > 0
        ? words('hosts', hosts, 'from the table; every host of it that a page contacts')
        : words('hosts', ['host'], 'every host of it that a page contacts'),
      under('why', [doubted(language, 'why it is necessary and fitting', 'in words for visitors')]),
      doubted('reviewed', 'date', 'the day you last looked at this'),
    ]),
  );
  return under('providers', [owner, ...others]);
}

/** Outside the EEA something must cover the transfer, and no document says in a table what (`KC-P042`). */
function transferEntry(country: string): readonly Entry[] {
  if (country === '' || EEA.has(country)) return [];
  return [doubted('transfer', 'adequacy', 'what covers a transfer outside the EEA?')];
}
