import { normal } from '../words/normal.ts';
import { doubtful, type Fact, sure } from './fact.ts';
import type { TextLine } from './lines-of.ts';
import { firstOf, type Pair } from './pairs.ts';

const STREET = String.raw`\p{Lu}[\p{L}.'’\- ]{2,60}? \d{1,5} ?[a-zA-Z]{0,3}(?:[-/] ?[a-zA-Z\d]{1,4})?`;
const CITY = String.raw`\p{Lu}[\p{L}'’\-]{1,30}(?: [\p{L}'’\-]{1,30}){0,3}`;

/** Addresses by the form of their postcode. */
const FORMS: readonly (readonly [country: string, form: RegExp])[] = [
  ['NL', new RegExp(`${STREET}[, ]+\\d{4} ?[A-Z]{2}[, ]+${CITY}`, 'u')],
  ['GB', new RegExp(`\\d{1,5}[a-z]? ${CITY}, ${CITY}[, ]+[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}`, 'u')],
  ['FR', new RegExp(`\\d{1,5},? (?:bis |ter )?\\p{L}[\\p{L}.'’\\- ]{2,60}?[, ]+\\d{5}[, ]+${CITY}`, 'u')],
  ['DE', new RegExp(`${STREET}[, ]+(?:D-)?\\d{5}[, ]+${CITY}`, 'u')],
  ['', new RegExp(`${STREET}[, ]+(?:[A-Z]{1,2}-)?\\d{4}[, ]+${CITY}`, 'u')],
];

const COUNTRIES: readonly (readonly [country: string, names: RegExp])[] = [
  ['NL', /\b(?:nederland|the netherlands|netherlands|niederlande|pays bas)\b/],
  ['BE', /\b(?:belgie|belgium|belgien|belgique)\b/],
  ['DE', /\b(?:duitsland|germany|deutschland|allemagne)\b/],
  ['FR', /\b(?:frankrijk|france|frankreich)\b/],
  ['AT', /\b(?:oostenrijk|austria|osterreich|autriche)\b/],
  ['CH', /\b(?:zwitserland|switzerland|schweiz|suisse)\b/],
  ['LU', /\b(?:luxemburg|luxembourg)\b/],
  ['IE', /\b(?:ierland|ireland|irland|irlande)\b/],
  ['GB', /\b(?:united kingdom|verenigd koninkrijk|vereinigtes konigreich|royaume uni|england)\b/],
  ['US', /\b(?:united states|usa|verenigde staten|vereinigte staaten|etats unis)\b/],
];

export interface FoundAddress {
  readonly address: Fact | undefined;
  readonly country: Fact | undefined;
}

/** The owner's postal address: under its label, or by the form of its postcode, on one line or over three. */
export function findAddress(pairs: readonly Pair[], lines: readonly TextLine[], owner: string): FoundAddress {
  const labelled = firstOf(pairs, 'address', ({ value, line }) =>
    /\d/.test(value) ? { text: value, line } : undefined,
  );
  const fitting = labelled && matchIn(labelled.text, owner);
  if (labelled !== undefined) {
    const address = fitting?.address ?? withoutCountry(labelled.text);
    return { address: sure(address, labelled.line), country: countryIn(labelled, fitting?.country ?? '') };
  }
  for (const [index, { text: first, line }] of lines.entries()) {
    const text = lines
      .slice(index, index + 3)
      .map((next) => next.text.slice(0, 300))
      .join(', ');
    const found = /\d{4}|\d[A-Z]{2}\b/.test(text) ? matchIn(text, owner) : undefined;
    // One that begins further down is found from its own line.
    if (found === undefined || !first.includes(found.address.slice(0, 4))) continue;
    const near = owner !== '' && text.includes(owner);
    const address = near
      ? sure(found.address, line)
      : doubtful(found.address, line, 'found by the form of its postcode');
    return { address, country: countryIn({ text, line }, found.country) };
  }
  return { address: undefined, country: undefined };
}

function matchIn(text: string, owner: string): { address: string; country: string } | undefined {
  const own = owner === '' ? text : text.split(owner).join(',');
  for (const [country, form] of FORMS) {
    const found = own.match(form)?.[0];
    if (found !== undefined) return { address: withoutCountry(found), country };
  }
  return undefined;
}

function countryIn(
  place: { readonly text: string; readonly line: number },
  byForm: string,
): Fact | undefined {
  const named = COUNTRIES.find(([, names]) => names.test(normal(place.text)))?.[0];
  if (named !== undefined) return sure(named, place.line);
  return byForm === '' ? undefined : doubtful(byForm, place.line, 'guessed from the form of the postcode');
}

function withoutCountry(address: string): string {
  const parts = address.split(/, */);
  const last = parts.at(-1) ?? '';
  const isCountry = COUNTRIES.some(([, names]) => normal(last).replace(names, '') === '' && last !== '');
  return (isCountry ? parts.slice(0, -1) : parts).join(', ').trim();
}
