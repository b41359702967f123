/** Gives a held element back what it had, in place; and takes it again when its technology is no longer allowed. */
import { heldOf } from './loads.ts';
import { trusted } from './trusted.ts';

const NOWHERE = 'about:invalid';
const XLINK = 'http://www.w3.org/1999/xlink';

/** Declaration by declaration, so that what the page changed meanwhile stays, and no inline style needs a policy. */
function giveStyle(element: HTMLElement, original: string): void {
  const { style } = document.createElement('i');
  style.cssText = original;
  for (const name of style) {
    if (!element.style.getPropertyValue(name).includes(NOWHERE)) continue;
    element.style.setProperty(name, style.getPropertyValue(name), style.getPropertyPriority(name));
  }
}

function give(element: Element, name: string, value: string): void {
  if (name === 'style') giveStyle(element as HTMLElement, value);
  else if (name === 'text') element.textContent = value;
  else if (name === 'xlink:href') element.setAttributeNS(XLINK, name, value);
  else if (name === 'srcdoc') element.setAttribute(name, trusted().createHTML(value));
  else
    element.setAttribute(
      name,
      /^(embed|object)$/.test(element.localName) ? trusted().createScriptURL(value) : value,
    );
}

/** What does not look by itself again when one of its attributes comes. */
function prompt(element: Element): void {
  const { parentElement } = element;
  if (element.hasAttribute('imagesrcset')) element.replaceWith(element.cloneNode());
  if (element.localName === 'source' && parentElement instanceof HTMLMediaElement) parentElement.load();
}

/** A frame that was hidden behind a placeholder is seen; one that its own page hides stays hidden. */
export function giveBack(element: Element): void {
  const isTagged = !element.hasAttribute('data-kc-held');
  const held = heldOf(element);
  // Only a style in a drawing is held by its type, with its text as it was.
  if (element.localName === 'style') element.removeAttribute('type');
  for (const [name, value] of held) {
    element.removeAttribute(`data-kc-${name}`);
    give(element, name, value);
  }
  prompt(element);
  element.removeAttribute('data-kc-held');
  if (isTagged || element.hasAttribute('data-kc-hidden')) element.removeAttribute('hidden');
  element.removeAttribute('data-kc-hidden');
}

/** What keeps running, or keeps fetching, until its address is taken away, by the attribute that has it. */
const RUNS = { iframe: 'src', embed: 'src', object: 'data', video: 'src', audio: 'src' };

/** The attribute by which an element that runs loads; `undefined` for one that is done once it is loaded. */
export function loadOf(element: Element): string | undefined {
  return RUNS[element.localName as 'iframe'];
}

/** A frame keeps running when its address is taken away; a new one without an address does not. */
export function takeBack(element: HTMLElement, technology: string): void {
  const isFrame = /^(iframe|embed|object)$/.test(element.localName);
  const next = isFrame ? (element.cloneNode(true) as HTMLElement) : element;
  for (const name of [loadOf(element) ?? 'src', 'srcset', 'srcdoc', 'poster']) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    next.setAttribute(`data-kc-${name}`, value);
    next.removeAttribute(name);
  }
  next.setAttribute('data-kc', technology);
  next.setAttribute('data-kc-held', 'denied');
  if (!next.hidden) next.setAttribute('data-kc-hidden', '');
  next.hidden = true;
  if (isFrame) element.replaceWith(next);
  else if (element instanceof HTMLMediaElement) element.load();
}
