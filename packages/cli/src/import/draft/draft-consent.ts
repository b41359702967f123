import type { CategoryName } from '../words/category-words.ts';
import { readConsent } from '../words/consent-words.ts';
import { normal } from '../words/normal.ts';
import { doubted, type Entry, said, under } from './node.ts';

/** What is known about a row when its consent rule is written. */
export interface ConsentCase {
  /** '' where the row's category is not known. */
  readonly category: CategoryName | '';
  readonly consent: string;
  readonly name: string;
  readonly purpose: string;
  readonly language: string;
}

/** The consent rule: what the document says, as far as the law lets it say so (P9 to P13). */
export function consentEntry(row: ConsentCase): Entry {
  const answer = readConsent(row.consent);
  const note = row.consent === '' ? '' : `"${row.consent.replace(/\n/g, ' ')}"`;
  if (row.category === 'marketing' && answer !== 'needed') {
    if (note === '') return said('consent', 'needed', 'marketing always needs consent');
    return doubted('consent', 'needed', `the document says ${note}, and marketing always needs consent`);
  }
  if (row.category === 'necessary') {
    if (answer === 'not-needed') return exempt(row, 'exempt because of what? The ground is a guess', note);
    const why = note === '' ? 'the document does not say' : `the document says ${note}`;
    return exempt(row, `${why}; what is necessary is never asked. If it asks, its category is another`, '');
  }
  if (answer === 'needed') return said('consent', 'needed', note);
  if (answer === 'unclear') {
    const why = note === '' ? 'the document does not say whether it asks' : `the document says ${note}`;
    return doubted('consent', 'needed', why);
  }
  if (row.category === 'functional' || row.category === 'analytics') {
    return exempt(
      row,
      'exempt only where the conditions hold; if one does not, write: consent: needed',
      note,
    );
  }
  return doubted('consent', 'needed', `the document says ${note}, but nothing exempts this`);
}

function exempt(row: ConsentCase, check: string, note: string): Entry {
  const because = CONDITIONS[row.category] ?? [];
  const reason = doubted(row.language, 'why it may do without consent', 'in words for visitors');
  return under(
    'consent',
    [
      doubted('exempt', groundOf(row), check),
      under('reason', [reason]),
      ...(because.length === 0 ? [] : [under('because', because)]),
    ],
    '',
    note,
  );
}

/** A first guess at the ground, for a person to confirm. */
function groundOf({ category, name, purpose }: ConsentCase): string {
  if (category === 'functional') return 'user-preference';
  if (category === 'analytics') return 'privacy-friendly-analytics';
  const text = normal(`${name} ${purpose}`);
  if (
    /consent|cookievoorkeur|cookie ?keuze|cookie ?banner|einwilligung|consentement|cookie prefer/.test(text)
  ) {
    return 'preference-storage';
  }
  if (/load ?balanc|lastverteilung|repartition/.test(text)) return 'transmission';
  if (/csrf|xsrf|security|misbruik|fraud|missbrauch|abus|bot\b/.test(text)) return 'security';
  return 'requested-service';
}

/** The conditions that the reader wants answered (LAW-15, P10); no document says them in its table. */
const CONDITIONS: Readonly<Record<string, readonly Entry[]>> = {
  functional: [
    doubted('impact', 'none or low', 'what it does to privacy'),
    doubted('set-by-visitor', 'true or false', 'did the visitor ask for it?'),
    doubted('cross-site', 'true or false', 'can it be combined with other sites?'),
  ],
  analytics: [
    doubted('own-account', 'true or false', 'only for us, never for the provider?'),
    doubted('cross-site', 'true or false', 'can it be combined with other sites?'),
    doubted('identifier', 'none or first-party', 'does a visitor get a number?'),
    doubted('renewed', 'true or false', 'does the number live longer with each visit?'),
    doubted('ip', 'not-kept or shortened', 'what happens to the IP address?'),
    doubted('profile', 'true or false', 'is a profile of a person made?'),
    doubted('data-kept', 'duration', 'how long are the figures per visit kept?'),
    doubted('objection', 'true or false', 'may a visitor object on the settings page?'),
  ],
};
