/** What a change is called, with `{names}` of what it is about (P37). */
export interface NewsWords {
  readonly added: string;
  readonly purpose: string;
  readonly longer: string;
  readonly other: string;
}
