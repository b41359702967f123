/**
 * parse5's own tree builder without its tokenizer and without a tree: told every token, it says what its tokenizer
 * would have been told. It follows the HTML standard as parse5 does, in every mode.
 */
import { html, InsertionMode, Parser, Token, Tokenizer, TokenizerMode } from 'parse5';
import type { TextKind } from '../scan/scanner.ts';
import { type Bare, bareAdapter } from './bare-adapter.ts';
import { NOSCRIPT, NOT_RAW, PLAINTEXT, RAWTEXT, RCDATA, SCRIPT } from './names.ts';

const NO_PLACE = null;

const KINDS: ReadonlyMap<number, number> = new Map([
  [TokenizerMode.RCDATA, RCDATA],
  [TokenizerMode.RAWTEXT, RAWTEXT],
  [TokenizerMode.SCRIPT_DATA, SCRIPT],
  [TokenizerMode.PLAINTEXT, PLAINTEXT],
]);

class Told extends Parser<Bare> {
  get isForeignNode(): boolean {
    return this.currentNotInHTML;
  }
}

export class ExactTree {
  private readonly parser = new Told({ treeAdapter: bareAdapter });

  get isForeign(): boolean {
    return this.parser.tokenizer.inForeignNode;
  }

  get isForeignNode(): boolean {
    return this.parser.isForeignNode;
  }

  get isBody(): boolean {
    const { insertionMode } = this.parser;
    return (
      !this.isForeignNode &&
      (insertionMode === InsertionMode.IN_BODY ||
        insertionMode === InsertionMode.AFTER_BODY ||
        insertionMode === InsertionMode.AFTER_AFTER_BODY)
    );
  }

  start(name: string, isSelfClosing: boolean, attributes: { name: string; value: string }[]): number {
    this.parser.tokenizer.state = TokenizerMode.DATA;
    this.parser.onStartTag({
      type: Token.TokenType.START_TAG,
      tagName: name,
      tagID: html.getTagID(name),
      selfClosing: isSelfClosing,
      ackSelfClosing: false,
      attrs: attributes,
      location: NO_PLACE,
    });
    const kind = KINDS.get(this.parser.tokenizer.state) ?? NOT_RAW;
    return kind === RAWTEXT && name === 'noscript' ? NOSCRIPT : kind;
  }

  end(name: string): void {
    this.parser.onEndTag({
      type: Token.TokenType.END_TAG,
      tagName: name,
      tagID: html.getTagID(name),
      selfClosing: false,
      ackSelfClosing: false,
      attrs: [],
      location: NO_PLACE,
    });
  }

  text(kind: TextKind): void {
    const { parser } = this;
    const { WHITESPACE_CHARACTER, NULL_CHARACTER, CHARACTER } = Token.TokenType;
    if (kind !== 'text') {
      parser.onWhitespaceCharacter({ type: WHITESPACE_CHARACTER, chars: ' ', location: NO_PLACE });
    }
    if (kind === 'null') parser.onNullCharacter({ type: NULL_CHARACTER, chars: '\0', location: NO_PLACE });
    if (kind === 'text') parser.onCharacter({ type: CHARACTER, chars: 'x', location: NO_PLACE });
  }

  /** A doctype as it stands in the source: it decides on quirks, and quirks on what ends a paragraph. */
  doctype(source: string): void {
    const tokenizer = new Tokenizer(
      {},
      {
        onDoctype: (token) => this.parser.onDoctype(token),
        onComment() {},
        onStartTag() {},
        onEndTag() {},
        onEof() {},
        onCharacter() {},
        onNullCharacter() {},
        onWhitespaceCharacter() {},
      },
    );
    tokenizer.write(source, true);
  }
}
