/** One start tag as the gate looks at it: its name, its attributes, and where each stands in the source. */
import { latin1 } from '../scan/bytes.ts';
import { FIELDS, type TagWalker } from '../scan/tag-walker.ts';
import { attributeValue } from '../text/character-references.ts';

export interface Attribute {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** Where its name begins, from the tag's `<`. */
  readonly at: number;
}

/** Reads a part of the source as text. */
export type Decode = (bytes: Uint8Array, from: number, to: number) => string;

export class Tag {
  readonly name: string;
  /** Every attribute in the source, also those that a browser drops because the name was there before. */
  readonly attributes: readonly Attribute[];
  readonly nameEnd: number;

  constructor(name: string, bytes: Uint8Array, from: number, walker: TagWalker, decode: Decode) {
    this.name = name;
    this.nameEnd = walker.nameEnd;
    const attributes: Attribute[] = [];
    const { fields, size } = walker;
    for (let index = 0; index < size; index += FIELDS) {
      const [at, nameEnd, valueAt, valueEnd] = fields.slice(index, index + FIELDS) as [
        number,
        number,
        number,
        number,
      ];
      attributes.push({
        at,
        name: lowerName(bytes, from + at, from + nameEnd),
        value: valueAt < 0 ? '' : attributeValue(decode(bytes, from + valueAt, from + valueEnd)),
      });
    }
    this.attributes = attributes;
  }

  /** The value of the first attribute called `name`: the one a browser keeps. */
  value(name: string): string | undefined {
    return this.attributes.find((each) => each.name === name)?.value;
  }
}

export function lowerName(bytes: Uint8Array, from: number, to: number): string {
  return latin1(bytes, from, to).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
