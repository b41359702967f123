import type { Fact } from '../facts/fact.ts';
import { doubted, type Entry, said } from './node.ts';

/** A fact as a line of the draft: its value, its value in brackets, or nothing but brackets. */
export function factEntry(key: string, fact: Fact | undefined, empty: string): Entry {
  if (fact === undefined) return doubted(key, empty, 'not found in the document');
  if (fact.doubt === '') return said(key, fact.value);
  return doubted(key, fact.value || empty, `${fact.doubt} (line ${fact.line})`);
}
