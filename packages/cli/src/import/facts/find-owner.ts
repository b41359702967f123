import { doubtful, type Fact, sure } from './fact.ts';
import type { TextLine } from './lines-of.ts';
import { firstOf, type Pair } from './pairs.ts';

const FORM = String.raw`(?:B\.V\.|BV|N\.V\.|NV|V\.O\.F\.|GmbH(?: & Co\. KG)?|AG|UG|e\.K\.|e\.V\.|S\.A\.S\.|SAS|S\.A\.|SARL|S\.A\.R\.L\.|Ltd\.?|Limited|LLC|Inc\.|PLC|SE)`;
const COMPANY = new RegExp(
  String.raw`(?<![\p{L}\d])(\p{Lu}[\p{L}\d&'’.-]{0,40}(?: (?:[\p{Lu}\d&][\p{L}\d&'’.-]{0,40}|und|en|et|and|de|van)){0,4}?,? ${FORM})(?![\p{L}\d])`,
  'gu',
);

/** Words of a title that a company's name does not begin with. */
const NOT_A_NAME =
  /^(?:(?:Cookiebeleid|Cookieverklaring|Cookie|Policy|Cookies|Beleid|Van|Von|Of|De|Over|Firma|Die|Der|Das|The|La|Le|Het) )+/;

/** Whose policy this is: under its label, or the company that the document names most. */
export function findOwner(pairs: readonly Pair[], lines: readonly TextLine[]): Fact | undefined {
  const labelled = firstOf(pairs, 'owner', ({ value, line }) =>
    value.length <= 120 ? sure(value, line) : undefined,
  );
  if (labelled !== undefined) return labelled;
  const named = new Map<string, { times: number; line: number }>();
  for (const { text, line } of lines) {
    for (const match of text.slice(0, 5000).matchAll(COMPANY)) {
      const name = (match[1] ?? '').replace(NOT_A_NAME, '');
      const before = named.get(name);
      named.set(name, { times: (before?.times ?? 0) + 1, line: before?.line ?? line });
    }
  }
  const [most] = [...named].sort((a, b) => b[1].times - a[1].times);
  return most && doubtful(most[0], most[1].line, 'the company that the document names most');
}
