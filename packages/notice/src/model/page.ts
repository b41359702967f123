import type { Section } from './block.ts';
import type { Line } from './line.ts';

/** A page beside the document: the difference of two versions, or the list of all. */
export interface Page {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly intro: readonly Line[];
  readonly sections: readonly Section[];
}
