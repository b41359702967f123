import { normal } from '../words/normal.ts';
import { doubtful, type Fact, sure } from './fact.ts';
import type { TextLine } from './lines-of.ts';
import { firstOf, type Pair } from './pairs.ts';

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/u;
const HOST = /\b(?:https?:\/\/)?((?:[\p{L}\d-]{1,63}\.){1,4}\p{L}{2,24})\b/u;

/** The contact's e-mail address: under its label, or the first in the document. */
export function findContact(pairs: readonly Pair[], lines: readonly TextLine[]): Fact | undefined {
  const labelled = firstOf(pairs, 'contact', (pair) => {
    const found = emailIn(pair);
    return found === undefined ? undefined : sure(found, pair.line);
  });
  if (labelled !== undefined) return labelled;
  for (const line of lines) {
    const found = emailIn({ ...line, value: line.text });
    if (found !== undefined) return doubtful(found, line.line, 'the first e-mail address in the document');
  }
  return undefined;
}

function emailIn(place: Pick<Pair, 'value' | 'links'>): string | undefined {
  const said = [place.value, ...place.links.map(({ href }) => href.replace(/^mailto:/i, ''))];
  return said.flatMap((text) => text.match(EMAIL)?.[0] ?? [])[0]?.replace(/[.-]+$/, '');
}

/** The website as an https address: under its label, or a `www.` in the document, the contact's own first. */
export function findWebsite(
  pairs: readonly Pair[],
  lines: readonly TextLine[],
  contact: string,
): Fact | undefined {
  const labelled = firstOf(pairs, 'website', ({ value, links, line }) => {
    const host = (links[0]?.href ?? value).match(HOST)?.[1] ?? value.match(HOST)?.[1];
    return host === undefined || value.includes('@')
      ? undefined
      : sure(`https://${host.toLowerCase()}`, line);
  });
  if (labelled !== undefined) return labelled;
  const named = lines.flatMap(({ text, links, line }) => {
    const said = [text, ...links.map(({ href }) => href)].join(' ');
    const found = said.match(/\bwww\.[\p{L}\d.-]{1,200}\.\p{L}{2,24}/u)?.[0].toLowerCase();
    return found === undefined ? [] : [{ host: found, line }];
  });
  const domain = contact.split('@')[1]?.toLowerCase() ?? '';
  const own = domain === '' ? undefined : named.find(({ host }) => host === `www.${domain}`);
  if (own !== undefined) {
    return doubtful(`https://${own.host}`, own.line, 'the web address that fits the e-mail address');
  }
  const [first] = named;
  return first && doubtful(`https://${first.host}`, first.line, 'the first web address in the document');
}

const PRIVACY = /privacy|datenschutz|confidentialite|vie privee|donnees personnelles/;
const SETTINGS =
  /instelling|voorkeur|settings|preference|einstellung|parametr|gerer (?:mes|les) cookies|manage cookies|gestion des cookies/;

/** The link to the privacy statement. */
export function findPrivacyLink(lines: readonly TextLine[]): Fact | undefined {
  return findLink(lines, PRIVACY);
}

/** The link to the cookie settings; a placeholder for it in brackets is found too, as a doubt. */
export function findSettingsLink(lines: readonly TextLine[]): Fact | undefined {
  const link = findLink(lines, SETTINGS);
  if (link !== undefined) return link;
  for (const { text, line } of lines) {
    const [bracket] = text.match(/\[[^[\]]{3,80}\]/) ?? [];
    if (bracket !== undefined && SETTINGS.test(normal(bracket))) {
      return doubtful('', line, `the document has ${bracket} there`);
    }
  }
  return undefined;
}

function findLink(lines: readonly TextLine[], words: RegExp): Fact | undefined {
  for (const { links, line } of lines) {
    const link = links.find(
      ({ text, href }) => words.test(normal(text)) && /^(?:https?:\/\/|\/)[^\s]+$/.test(href),
    );
    if (link !== undefined) return sure(link.href.replace(/^http:/, 'https:'), line);
  }
  return undefined;
}
