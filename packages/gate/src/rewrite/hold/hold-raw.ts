/** Elements whose text decides what they load: style sheets, import maps, speculation rules. */
import { holdCss } from '../css/hold-css.ts';
import { LT, SLASH, startsWith } from '../scan/bytes.ts';
import { attributeValue, quoted } from '../text/character-references.ts';
import type { AddressJudge, Held } from './address-judge.ts';
import { type HeldTag, marks } from './hold-tag.ts';
import { heldInImportMap } from './import-map.ts';
import { heldInSpeculation } from './speculation.ts';
import type { Tag } from './tag.ts';

export interface HeldRaw extends HeldTag {
  /** What comes in the place of the element's text; `undefined` leaves it. */
  readonly text: string | undefined;
}

const NONE: ReadonlySet<string> = new Set();
const TYPE: ReadonlySet<string> = new Set(['type']);

const typeOf = (tag: Tag): string => (tag.value('type') ?? '').trim().toLowerCase();

/** Whether this script is judged by what it says, and so waited for. */
export function isReadWhole(tag: Tag): boolean {
  const type = typeOf(tag);
  return (type === 'importmap' || type === 'speculationrules') && tag.value('src') === undefined;
}

export function holdRaw(tag: Tag, text: string, judge: AddressJudge): HeldRaw | undefined {
  if (tag.name === 'style') return holdStyle(tag, text, judge);
  const held = (typeOf(tag) === 'importmap' ? heldInImportMap : heldInSpeculation)(text, judge);
  return inert(tag, held);
}

function inert(tag: Tag, held: readonly Held[]): HeldRaw | undefined {
  const verdict = held[0]?.verdict;
  if (verdict === undefined) return undefined;
  return { added: ` type="text/plain"${marks(tag, verdict)}`, moved: TYPE, held, verdict, text: undefined };
}

/** The held addresses go; the whole original stays beside them. */
function holdStyle(tag: Tag, text: string, judge: AddressJudge): HeldRaw | undefined {
  const css = holdCss(text, judge, 'style');
  const verdict = css?.held[0]?.verdict;
  if (css === undefined || verdict === undefined) return undefined;
  const added = `${marks(tag, verdict)} data-kc-text=${quoted(text)}`;
  return { added, moved: NONE, held: css.held, verdict, text: css.css };
}

/** In SVG a style sheet is no raw text: it is made inert by its type, and its text stays (HTML standard §13.2.6.5). */
export function holdForeignStyle(tag: Tag, source: string, judge: AddressJudge): HeldTag | undefined {
  const unmarked = source.replaceAll('<![CDATA[', '').replaceAll(']]>', '');
  const texts = [unmarked, attributeValue(`"${unmarked.replaceAll('"', '&quot;')}"`)];
  const held = texts
    .map((text) => holdCss(text, judge, 'style')?.held ?? [])
    .find(({ length }) => length > 0);
  return inert(tag, held ?? []);
}

/** Where `</style` stands after `from`; -1 where it does not. */
export function endOfStyle(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(LT, from); at >= 0; at = bytes.indexOf(LT, at + 1)) {
    const isEnd = bytes[at + 1] === SLASH && bytes.length - at >= 8 && startsWith(bytes, at + 2, 'style');
    if (isEnd) return at;
  }
  return -1;
}
