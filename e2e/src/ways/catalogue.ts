/**
 * Every way in, of the guard's lists (what scripts do) and the gate's (what stands in a document and its headers), each
 * led to a party of one category: so that one page has something of each, and a state says which must go through.
 */
import { readFileSync } from 'node:fs';
import {
  DEVICE_WAYS,
  type DeviceWay,
  NETWORK_WAYS,
  READ_WAYS,
  TRAIT_WAYS,
  type Way,
} from '@kiwiconsent/guard/ways';
import { ASKABLE, type AskableCategory } from '@kiwiconsent/policy/runtime';

/** How the gate's lists are written (packages/gate/ways). */
interface DocumentWay {
  readonly id: string;
  readonly markup?: string;
  readonly header?: readonly [name: string, value: string];
  /** On a page of its own. */
  readonly alone?: boolean;
  /** `markup` is the whole document. */
  readonly whole?: boolean;
  /** What a visitor presses. */
  readonly press?: string;
  /** What shows that it went through; a request whose path holds the id, unless said. */
  readonly hits?: 'connection' | 'cookie';
  readonly needs?: 'gate';
  readonly unseen?: string;
}

export interface Tried {
  /** Its own name in all lists, as the third party's log or the device shows it. */
  readonly key: string;
  readonly does: 'network' | 'place' | 'read' | 'trait';
  readonly category: AskableCategory;
  /** The page's part of it, for a party of `category` or for one that nobody declared. */
  readonly text: (to: Party) => string;
  readonly header?: (to: Party) => readonly [name: string, value: string];
  readonly alone: boolean;
  readonly whole: boolean;
  readonly press?: string;
  readonly hits?: 'connection' | 'cookie';
  readonly needs?: 'gate';
  readonly unseen?: string;
  readonly unheldIn?: Way['unheldIn'];
}

/** Whom the ways of a page lead to: the party of each one's category, or a host and names of nobody. */
export type Party = 'declared' | 'stranger';

export const hostOf = (party: string): string => `${party}.test`;
const nobody = 'stranger';
/** In each address, before the way's own name: another one for each visit. */
export const VISIT = '/v0/';

const FOLDER = new URL('../../../packages/gate/ways/', import.meta.url);
const listed = (name: string): readonly DocumentWay[] =>
  JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as DocumentWay[];

const categoryAt = (at: number): AskableCategory => ASKABLE[at % ASKABLE.length] ?? 'marketing';
const partyOf = (category: AskableCategory, to: Party): string => (to === 'declared' ? category : nobody);

const TELLS = (id: string, code: string): string =>
  `<script>ways.push((async()=>{${code.replaceAll('</', '<\\/')}})().then(v=>{did[${JSON.stringify(id)}]=JSON.stringify(v)??'undefined'},e=>{failed[${JSON.stringify(id)}]=String(e)}))</script>`;

/** What a page of ways does by script, or has as markup. */
function scripted(way: Way | DeviceWay, does: Tried['does'], category: AskableCategory): Tried {
  const { id, code, markup, needs, unseen, unheldIn } = way;
  const name = (party: string): string =>
    does === 'read' && 'kind' in way ? `${category}-read-${way.kind}` : `${party}-${id}`;
  const key = 'kind' in way && does === 'place' ? `${way.kind} ${category}-${id}` : id;
  return {
    key,
    does,
    category,
    alone: false,
    whole: false,
    text: (to) => {
      const party = partyOf(category, to);
      const filled = (code ?? markup ?? '')
        .replaceAll('{url}', `http://${hostOf(party)}${VISIT}${id}`)
        .replaceAll('{third}', `http://${hostOf(party)}`)
        .replaceAll('{name}', name(party));
      return code === undefined ? filled : TELLS(id, filled);
    },
    ...(needs && { needs }),
    ...(unseen && { unseen }),
    ...(unheldIn && { unheldIn }),
  };
}

function inDocument(way: DocumentWay, category: AskableCategory): Tried {
  const { id, markup = '', header, alone = false, whole = false, press, hits, needs, unseen } = way;
  const filled = (text: string, to: Party): string => {
    const party = partyOf(category, to);
    const host = `page.${hostOf(party)}`;
    return text
      .replaceAll('{third}/', `http://${host}${VISIT}`)
      .replaceAll('{bare}/', `//${host}${VISIT}`)
      .replaceAll('{host}/', `${host}${VISIT}`)
      .replaceAll('{host}', host)
      .replaceAll('{name}', `${party}-${id}`);
  };
  return {
    key: `page ${id}`,
    does: 'network',
    category,
    alone,
    whole,
    text: (to) => filled(markup, to),
    ...(header && { header: (to) => [header[0], filled(header[1], to)] }),
    ...(press && { press }),
    ...(hits && { hits }),
    ...(needs && { needs }),
    ...(unseen && { unseen }),
  };
}

const traits = [...new Set(TRAIT_WAYS.map(({ id }) => id.replace(/\..*/, '')))];

/** The category that a trait is declared in. */
export const traitCategory = (name: string): AskableCategory => categoryAt(traits.indexOf(name));
export const TRAITS: readonly string[] = traits;

export const TRIED: readonly Tried[] = [
  ...NETWORK_WAYS.map((way, at) => scripted(way, 'network', categoryAt(at))),
  ...[...listed('markup.json'), ...listed('headers.json')].map((way, at) => inDocument(way, categoryAt(at))),
  ...DEVICE_WAYS.map((way, at) => scripted(way, 'place', categoryAt(at))),
  ...READ_WAYS.map((way, at) => scripted(way, 'read', categoryAt(at))),
  ...TRAIT_WAYS.map((way) => scripted(way, 'trait', traitCategory(way.id.replace(/\..*/, '')))),
];

export const TOGETHER: readonly Tried[] = TRIED.filter(({ alone }) => !alone);
export const ALONE: readonly Tried[] = TRIED.filter(({ alone }) => alone);

/** What kinds of things a seed puts on the device before a visit, of each category. */
const SEEDED_KINDS: readonly string[] = [...new Set(READ_WAYS.map(({ kind }) => kind))];
export const PLACED_KINDS: readonly string[] = [
  ...new Set([...DEVICE_WAYS, ...READ_WAYS].map(({ kind }) => kind)),
];
export const SEEDS: readonly { readonly key: string; readonly category: AskableCategory }[] = ASKABLE.flatMap(
  (category) => SEEDED_KINDS.map((kind) => ({ key: `${kind} ${category}-read-${kind}`, category })),
);
