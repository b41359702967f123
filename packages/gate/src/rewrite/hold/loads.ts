/**
 * Which attribute of which element makes a browser ask something of the network by itself (LAW-2), and as what it
 * counts. What only a visitor's own act follows (`a href`, `form action`) is not here.
 */
import type { NetworkKind } from './address-judge.ts';
import { refreshAddress } from './refresh.ts';
import { addressesIn } from './srcset.ts';
import type { Tag } from './tag.ts';

export interface Load {
  readonly address: string;
  readonly kind: NetworkKind;
}

type Reads = (value: string, tag: Tag) => readonly Load[];

const as =
  (kind: NetworkKind): Reads =>
  (address) => [{ address, kind }];
const eachCandidate: Reads = (value) => addressesIn(value).map((address) => ({ address, kind: 'image' }));
const eachWord: Reads = (value) =>
  value.split(/[\t\n\f\r ]+/).flatMap((address) => (address ? [{ address, kind: 'request' as const }] : []));
const eachStep: Reads = (value) =>
  value.split(';').map((address) => ({ address: address.trim(), kind: 'image' }));

/** What a link asks for, by `rel` and `as`. A `rel` that is not here asks for nothing. */
const BY_REL: Readonly<Record<string, NetworkKind>> = {
  stylesheet: 'style',
  preload: 'request',
  modulepreload: 'script',
  prefetch: 'request',
  preconnect: 'request',
  'dns-prefetch': 'request',
  prerender: 'frame',
  icon: 'image',
  'apple-touch-icon': 'image',
  'apple-touch-icon-precomposed': 'image',
  'apple-touch-startup-image': 'image',
  'mask-icon': 'image',
  'fluid-icon': 'image',
  manifest: 'request',
  search: 'request',
  import: 'request',
  'compression-dictionary': 'request',
};
const BY_AS: Readonly<Record<string, NetworkKind>> = {
  script: 'script',
  style: 'style',
  image: 'image',
  font: 'font',
  document: 'frame',
};

export function linkKind(rel: string, destination: string): NetworkKind | undefined {
  for (const word of rel.toLowerCase().split(/[\t\n\f\r ]+/)) {
    const kind = Object.hasOwn(BY_REL, word) ? BY_REL[word] : undefined;
    if (kind === 'request') return BY_AS[destination.toLowerCase()] ?? kind;
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const link: Reads = (address, tag) => {
  const kind = linkKind(tag.value('rel') ?? '', tag.value('as') ?? '');
  return kind === undefined ? [] : [{ address, kind }];
};

const meta: Reads = (content, tag) => {
  const what = tag.value('http-equiv')?.toLowerCase();
  const address = what === 'refresh' ? refreshAddress(content) : '';
  return address === '' ? [] : [{ address, kind: 'frame' }];
};

const parameter: Reads = (address, tag) =>
  /^(?:src|movie|url|code|data)$/i.test(tag.value('name') ?? '') ? [{ address, kind: 'frame' }] : [];

const image = { href: as('image'), 'xlink:href': as('image') };
const media = { src: as('request') };
const cell = { background: as('image') };
const motion = { to: eachStep, from: eachStep, by: eachStep, values: eachStep };

export const LOADS: Readonly<Record<string, Readonly<Record<string, Reads>>>> = {
  script: {
    src: as('script'),
    href: as('script'),
    'xlink:href': as('script'),
    attributionsrc: eachWord,
  },
  link: { href: link, imagesrcset: eachCandidate },
  img: { src: as('image'), srcset: eachCandidate, attributionsrc: eachWord },
  image: { ...image, src: as('image'), srcset: eachCandidate },
  feimage: image,
  use: image,
  source: { ...media, srcset: eachCandidate },
  video: { ...media, poster: as('image') },
  audio: media,
  track: media,
  model: media,
  iframe: { src: as('frame') },
  frame: { src: as('frame') },
  fencedframe: { src: as('frame') },
  portal: { src: as('frame') },
  embed: { src: as('frame') },
  object: { data: as('frame') },
  param: { value: parameter },
  input: { src: as('image') },
  mglyph: { src: as('image') },
  a: { ping: eachWord, attributionsrc: eachWord },
  area: { ping: eachWord, attributionsrc: eachWord },
  base: { href: as('request') },
  meta: { content: meta },
  body: cell,
  table: cell,
  thead: cell,
  tbody: cell,
  tfoot: cell,
  tr: cell,
  td: cell,
  th: cell,
  animate: motion,
  set: motion,
};

/** On any element: SVG's attributes that are CSS. They load only where they call a function. */
export const STYLED: ReadonlySet<string> = new Set([
  'fill',
  'stroke',
  'filter',
  'mask',
  'clip-path',
  'cursor',
  'marker',
  'marker-start',
  'marker-mid',
  'marker-end',
]);
