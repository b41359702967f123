/** What people write where the real thing is still to come (P43). */
const PLACEHOLDER = /\[[^\]\n]*\]|\bTODO:|\bTBD\b|\bFIXME\b|\?\?\?|[Ll]orem ipsum/;

export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
