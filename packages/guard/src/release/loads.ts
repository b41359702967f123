/**
 * Which `data-kc-…` attributes of a held element may become what they were, and the addresses in them
 * (docs/spec/page.md §4). Nothing but what loads is ever given back: markup that a visitor could write cannot make a
 * handler of it.
 */
const LOADS: Readonly<Record<string, string>> = {
  src: 'script img image iframe frame fencedframe embed video audio source track input mglyph',
  srcset: 'img image source',
  href: 'script link image feimage use base',
  'xlink:href': 'script image feimage use',
  data: 'object',
  poster: 'video',
  background: 'body table thead tbody tfoot tr td th',
  ping: 'a area',
  imagesrcset: 'link',
  attributionsrc: 'a area img script',
  srcdoc: 'iframe',
  content: 'meta',
  value: 'param',
  to: 'animate set',
  from: 'animate',
  by: 'animate',
  values: 'animate',
};
const STYLED = /^(style|text|fill|stroke|filter|mask|clip-path|cursor|marker(-start|-mid|-end)?)$/;
const PREFIX = 'data-kc-';

/** What is held of an element: the names of its attributes as they were, with their values. */
export function heldOf(element: Element): readonly (readonly [name: string, value: string])[] {
  if (element.localName === 'style' && element.getAttribute('type') === 'text/plain')
    return [['text', element.textContent ?? '']];
  return [...element.attributes].flatMap(({ name, value }) => {
    if (!name.startsWith(PREFIX)) return [];
    const own = name.slice(PREFIX.length);
    const isOurs = STYLED.test(own) || LOADS[own]?.split(' ').includes(element.localName.toLowerCase());
    return isOurs ? [[own, value] as const] : [];
  });
}

const CANDIDATE = /(?:^|,)\s*([^\s,]\S*[^\s,])/g;
/** As they are written, or with their escapes as what they stand for: an address that is none is judged too. */
const IN_CSS =
  /(?:url|src)\(\s*(["']?)(.*?)\1\s*\)|@import\s*(["'])(.*?)\3|(["'])((?:[a-z][a-z\d+.-]*:)?\/\/.*?)\5/gis;
const ESCAPE = /\\(?:([\da-f]{1,6})\s?|(.))/gi;

const unescaped = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(ESCAPE, (_, code: string | undefined, other: string) =>
      code ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0xffff)) : other,
    );

const inCss = (css: string): string[] =>
  [...css.matchAll(IN_CSS)].map(([, , url, , imported, , text]) => url ?? imported ?? text ?? '');

/** In a list, what needs no network is no address. */
const isNetwork = (address: string): boolean =>
  !/^(#|$|(?!https?:|wss?:)[a-z][a-z\d+.-]*:)/i.test(address.trim());

/** Every address that giving back `value` would load from. */
export function addressesIn(name: string, value: string): readonly string[] {
  if (STYLED.test(name)) return [...inCss(value), ...inCss(unescaped(value))].filter(isNetwork);
  if (name.endsWith('srcset'))
    return [...value.matchAll(CANDIDATE)].flatMap(([, found = '']) => found).filter(isNetwork);
  if (name === 'ping' || name === 'attributionsrc') return value.split(/\s+/).filter(isNetwork);
  if (name === 'values') return value.split(';').filter(isNetwork);
  if (name === 'content') return [value.replace(/^[^;,]*[;,]?\s*(url\s*=\s*)?["']?|["']\s*$/gi, '')];
  // What a frame's own markup loads is judged in the frame.
  return name === 'srcdoc' ? [] : [value];
}
