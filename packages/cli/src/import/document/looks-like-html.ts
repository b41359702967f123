/** Whether a text is HTML: a document, or markup with a block element in it and no Markdown heading before it. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 5000);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start))
    return true;
  return (
    /<(?:table|div|section|article|main|h[1-6]|p|ul|dl)\b[^<>]*>/i.test(text) &&
    /<\/(?:td|th|dd)\s*>/i.test(text)
  );
}
