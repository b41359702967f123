/** The address in a `Refresh` header or `<meta http-equiv="refresh">` (HTML standard §4.2.5.3); '' for none. */
export function refreshAddress(content: string): string {
  const after = /^[\t\n\f\r ]*(?:\d+|(?=\.))[\d.]*(?:[\t\n\f\r ]*[;,][\t\n\f\r ]*|[\t\n\f\r ]+)(.*)$/s.exec(
    content,
  )?.[1];
  if (after === undefined) return '';
  const address = /^url[\t\n\f\r ]*=[\t\n\f\r ]*(.*)$/is.exec(after)?.[1] ?? after;
  const quote = address[0];
  if (quote !== '"' && quote !== "'") return address.trim();
  const end = address.indexOf(quote, 1);
  return address.slice(1, end < 0 ? undefined : end);
}
