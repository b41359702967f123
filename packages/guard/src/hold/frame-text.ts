/**
 * Markup of a frame that stands in its address (`srcdoc`, `blob:`, `data:`): it gets a Content-Security-Policy of what is
 * allowed now, which holds what its parser loads before any script runs, and which takes itself out of the document.
 */

import { answerAt } from './answer-at.ts';
import type { Judgement } from './judgement.ts';

/** In WebKit such a frame has a window of its own: a call of the page's, that changes nothing, makes the guard look. */
const LEAVE =
  '(s=>{s.previousSibling.remove();s.remove();try{parent.document.append()}catch{}})(document.currentScript)';
/** What of a frame's text is ours. */
const OURS = /<meta http-equiv=C[\s\S]*?<\/script>/;

export interface FrameText {
  /** The value of an attribute as a frame should get it. */
  framed(element: Element, name: string, value: string): string;
  /** As the page wrote it. */
  bare(value: string): string;
}

export function openFrameText({ config: { judgeable, mode }, held }: Judgement): FrameText {
  const nonce = document.currentScript?.nonce ?? '';
  const { origin } = location;

  function fenced(html: string): string {
    const [doctype = ''] = /^\s*<!doctype[^>]*>/i.exec(html) ?? [];
    const hosts = judgeable.technologies
      .flatMap((row) => row.hosts)
      .filter((host) => !held(`https://${host.replace('*', 'x')}/`))
      // In a frame of this kind, a source without a scheme is of `about:` or `blob:`, and matches nothing.
      .flatMap((host) => [`http://${host}:*`, `ws://${host}:*`]);
    const fence = `default-src ${origin} data: blob: 'unsafe-inline' 'unsafe-eval' ${hosts.join(' ')}`;
    return `${doctype}<meta http-equiv=Content-Security-Policy content="${fence}"><script nonce="${nonce}">${LEAVE}</script>${html.slice(doctype.length)}`;
  }

  function framed(element: Element, name: string, value: string): string {
    if (mode === 'report-only' || !/frame|object|embed/.test(element.localName)) return value;
    if (name === 'srcdoc') return OURS.test(value) ? value : fenced(value);
    if (!/^(src|data)$/.test(name) || !/^(blob|data):/i.test(value)) return value;
    const answer = answerAt(value);
    const text = answer?.responseText ?? '';
    const type = answer?.getResponseHeader('content-type') ?? '';
    if (!/html|xml|svg/.test(type) || OURS.test(text)) return value;
    return value[0] === 'b'
      ? URL.createObjectURL(new Blob([fenced(text)], { type }))
      : `data:text/html;charset=utf-8,${encodeURIComponent(fenced(text))}`;
  }

  return { framed, bare: (value) => value.replace(OURS, '') };
}
