/**
 * What goes with the gate's Content-Security-Policy, and not without: a connection ahead of time (`preconnect`), which
 * no policy stops.
 *
 * KNOWN LIMIT: a hint that a script writes as markup, or whose `rel` it sets by `relList`, still connects. No request
 * follows: the third party sees that an address of the visitor's connected.
 */
import type { Around, Row } from '../native/patch.ts';
import type { Judgement } from './judgement.ts';

export const besidePolicyRows = ({ held }: Judgement): readonly Row[] => {
  // `rel` and `href` come in either order: a hint is one as soon as it has both.
  const hint: Around = (go, args, link: HTMLLinkElement, member) => {
    const [name, value] = [member, ...args].slice(-2) as [string, string];
    const isHint = /preco/i.test(name === 'rel' ? value : link.rel);
    return isHint && held(name === 'href' ? value : link.href) ? undefined : go();
  };
  return [['HTMLLinkElement Element', 'rel= href= setAttribute', hint]];
};
