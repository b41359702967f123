/**
 * HTML of ours that goes into a page: text, or bytes of UTF-8 in pieces. Those that are the same in every page are made
 * once, and go out as they are.
 */
export type OurHtml = string | readonly Uint8Array[];

const encoder = new TextEncoder();

export function piecesOf(html: OurHtml): readonly Uint8Array[] {
  if (typeof html !== 'string') return html;
  return html === '' ? [] : [encoder.encode(html)];
}

export function textOf(html: OurHtml): string {
  return typeof html === 'string' ? html : Buffer.concat(html).toString();
}
