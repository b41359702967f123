/**
 * What a person, a script and a screen reader can find in a page at one moment: the DOM of every frame of the page's
 * own origin and of every open shadow root, what fields hold, and what is stored. Ours is left out, and nothing else.
 */
import type { Page } from 'playwright-core';
import { OUR_GUARDS } from './ours.ts';

export interface Seen {
  /** One line for each node, deeper ones further in. */
  readonly dom: readonly string[];
  readonly stored: readonly string[];
}

/** Runs in the page: it sees only what is in its own text. */
async function look(guards: readonly string[]): Promise<Seen> {
  const dom: string[] = [];
  const isOurs = (element: Element): boolean => {
    const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    return (
      element.id === 'kc-page' ||
      (element.localName === 'script' && guards.includes(element.textContent ?? '')) ||
      element.localName === 'kc-ask' ||
      (element.localName === 'meta' && element.nextElementSibling?.id === 'kc-page') ||
      address.startsWith('/_kc/') ||
      (element.localName === 'style' && (element.textContent ?? '').includes('kc-ask')) ||
      (element.role === 'status' && (element.getAttribute('style') ?? '').includes('clip-path: inset(50%)'))
    );
  };
  const state = (element: Element): string => {
    if (element instanceof HTMLInputElement)
      return ` =${element.type === 'file' ? '' : element.value} ${element.checked}`;
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
      return ` =${element.value}`;
    if (element instanceof HTMLImageElement) return ` ${element.naturalWidth}x${element.naturalHeight}`;
    return '';
  };
  // Text that one of ours parts in two counts as one.
  const walkAll = (nodes: readonly Node[], depth: string): void => {
    let text = '';
    for (const node of [...nodes, undefined]) {
      if (node?.nodeType === 3) text += node.nodeValue;
      else if (node?.nodeType !== 1 || !isOurs(node as Element)) {
        if (text !== '') dom.push(`${depth}#text ${JSON.stringify(text)}`);
        text = '';
        if (node) walk(node, depth);
      }
    }
  };
  const walk = (node: Node, depth: string): void => {
    if (node.nodeType === 1) {
      const element = node as Element;
      // In any order, as for `isEqualNode`: an application may set two of them in either.
      const attributes = [...element.attributes]
        .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
        .sort();
      dom.push(
        `${depth}<${element.namespaceURI === 'http://www.w3.org/1999/xhtml' ? '' : `${element.namespaceURI} `}${element.tagName} ${attributes.join(' ')}>${state(element)}`,
      );
      if (element.shadowRoot) walk(element.shadowRoot, `${depth} #`);
      if (element instanceof HTMLTemplateElement) walk(element.content, `${depth} #`);
      const inside = 'contentDocument' in element ? (element.contentDocument as Document | null) : null;
      if (inside) walk(inside, `${depth} @${inside.compatMode} ${inside.characterSet} `);
    } else if (node.nodeType !== 9 && node.nodeType !== 11) {
      dom.push(`${depth}${node.nodeName} ${JSON.stringify(node.nodeValue)}`);
    }
    walkAll([...node.childNodes], `${depth} `);
  };
  dom.push(
    `${document.contentType} ${document.compatMode} ${document.characterSet} ${document.title} ${location.href}`,
  );
  walk(document, '');
  const stored: string[] = document.cookie
    .split('; ')
    .filter((pair) => pair !== '' && !pair.startsWith('cookie_consent='));
  for (const [kind, storage] of Object.entries({ localStorage, sessionStorage }))
    for (const key of Object.keys(storage)) stored.push(`${kind} ${key}=${storage.getItem(key)}`);
  for (const { name, version } of await indexedDB.databases()) stored.push(`database ${name} ${version}`);
  if ('caches' in globalThis)
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        stored.push(`cache ${name} ${new URL(url).pathname}`);
  for (const { scope, active } of (await navigator.serviceWorker?.getRegistrations()) ?? [])
    stored.push(`worker ${scope} ${active?.scriptURL} ${active?.state}`);
  // Numbers made from the time of the day are never the same twice.
  const timeless = (lines: readonly string[]): readonly string[] =>
    lines.map((line) =>
      line.replace(/\d{12,}|\d{4}-\d\d-\d\dT\d\d[\d%A:.]+Z|\d\d%20\w+%20\d{4}%20[\d%A]+%20GMT/g, 'TIME'),
    );
  return { dom: timeless(dom), stored: timeless(stored.sort()) };
}

export function lookAt(page: Page): Promise<Seen> {
  return page.evaluate(look, OUR_GUARDS);
}
