/** `&amp;` and all others, as an attribute's value has them: parse5's tokenizer reads them. */
import { Tokenizer } from 'parse5';

/** The value of an attribute as it stands in the source: with its quotes, or without any. */
export function attributeValue(source: string): string {
  if (!source.includes('&') && !source.includes('\r') && !source.includes('\0')) return unquoted(source);
  let value = '';
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ attrs }) {
        value = attrs[0]?.value ?? '';
      },
      onDoctype() {},
      onComment() {},
      onEndTag() {},
      onEof() {},
      onCharacter() {},
      onNullCharacter() {},
      onWhitespaceCharacter() {},
    },
  );
  tokenizer.write(`<a b=${source}>`, true);
  return value;
}

function unquoted(source: string): string {
  return source.startsWith('"') || source.startsWith("'") ? source.slice(1, -1) : source;
}

/** As the value of a double-quoted attribute. */
export function quoted(value: string): string {
  if (!value.includes('&') && !value.includes('"')) return `"${value}"`;
  return `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}
