/** How our own text is written in the document's encoding. */
export interface Write {
  markup(html: string): string;
  style(css: string): string;
}

export const AS_IT_IS: Write = { markup: (html) => html, style: (css) => css };
