/** What a reader answers when the bytes are not what they say they are. */
export interface Refused {
  readonly kind: 'refused';
  /** One sentence for a person: what is wrong. */
  readonly because: string;
}

export function refused(because: string): Refused {
  return { kind: 'refused', because };
}
