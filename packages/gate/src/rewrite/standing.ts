/** Where the reading of a document stands between two tokens: all that the rest of it depends on. */
export interface Standing {
  readonly isInSelect: boolean;
  readonly hasTemplate: boolean;
  readonly hasHead: boolean;
  readonly hasBody: boolean;
  /** The base that the document has set; '' where it has not. */
  readonly base: string;
  /** How much the log of its tokens has by then: what was read, and not what follows from it. */
  readonly noted: number;
}

/** Whether the same bytes mean the same from both on. */
export function isSameStanding(one: Standing | undefined, other: Standing | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.isInSelect === other.isInSelect &&
    one.hasTemplate === other.hasTemplate &&
    one.hasHead === other.hasHead &&
    one.hasBody === other.hasBody &&
    one.base === other.base
  );
}
