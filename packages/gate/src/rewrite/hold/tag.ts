/** One start tag as the gate looks at it: its name, its attributes, and where each stands in the source. */
import { asciiLower, isAscii, latin1 } from '../scan/bytes.ts';
import { FIELDS, type TagWalker } from '../scan/tag-walker.ts';
import { attributeValue } from '../text/character-references.ts';

/** Reads a part of the source as text. */
export type Decode = (bytes: Uint8Array, from: number, to: number) => string;

export interface Attribute {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** Where its name begins, from the tag's `<`. */
  readonly at: number;
  /** Where its value stands, with its quotes, from the tag's `<`; -1 for none. */
  readonly valueAt: number;
  readonly valueEnd: number;
}

export class Tag {
  readonly name: string;
  /** Every attribute in the source, also those that a browser drops because the name was there before. */
  readonly attributes: readonly Attribute[];
  readonly nameEnd: number;

  constructor(name: string, bytes: Uint8Array, from: number, walker: TagWalker, decode: Decode) {
    this.name = name;
    this.nameEnd = walker.nameEnd;
    const source = latin1(bytes, from, from + walker.at);
    const attributes: Attribute[] = [];
    const { fields, size } = walker;
    for (let index = 0; index < size; index += FIELDS) {
      const at = fields[index] as number;
      const valueAt = fields[index + 2] as number;
      const valueEnd = fields[index + 3] as number;
      const raw = valueAt < 0 ? '' : source.slice(valueAt, valueEnd);
      attributes.push({
        at,
        valueAt,
        valueEnd,
        name: asciiLower(source.slice(at, fields[index + 1] as number)),
        value: attributeValue(isAscii(raw) ? raw : decode(bytes, from + valueAt, from + valueEnd)),
      });
    }
    this.attributes = attributes;
  }

  /** The value of the first attribute called `name`: the one a browser keeps. */
  value(name: string): string | undefined {
    for (const each of this.attributes) if (each.name === name) return each.value;
    return undefined;
  }
}
