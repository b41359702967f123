/** Adds a style sheet of ours to the page without an element, so that a strict policy allows it (BRW-12). */
const adopted = new Set<string>();

/** Does nothing the second time, and nothing where the browser has no such style sheets: plain, and working. */
export function adoptStyle(document: Document, css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {}
}
