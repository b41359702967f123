import { Lexer } from 'yaml';
import type { Place } from './source.ts';

/** No policy is nested half as deep; what is deeper would go beyond the stack of whoever reads it. */
export const DEEPEST = 40;

/** Marks of the lexer that stand for no character of the text: a document begins, a flow breaks off, a scalar. */
const SCALAR = '\u001f';
const WITHOUT_TEXT: ReadonlySet<string> = new Set(['\u0002', '\u0018', SCALAR]);

/**
 * Where the text goes deeper than `DEEPEST` levels, by brackets, indents and `- - -` alike; `undefined` where
 * it never does. Looks at marks only, one after the other: it has no depth of its own.
 */
export function tooDeepAt(text: string): Place | undefined {
  let brackets = 0;
  let indents: readonly number[] = [];
  let [line, column] = [1, 1];
  for (const mark of new Lexer().lex(text)) {
    if (brackets === 0 && opensBlock(mark)) {
      const start = column;
      indents = [...indents.filter((indent) => indent < start), start];
    }
    if (mark === '[' || mark === '{') brackets += 1;
    else if ((mark === ']' || mark === '}') && brackets > 0) brackets -= 1;
    if (brackets + indents.length > DEEPEST) return { line, column };
    if (WITHOUT_TEXT.has(mark)) continue;
    const rows = mark.split('\n');
    line += rows.length - 1;
    column = rows.length > 1 ? (rows.at(-1) ?? '').length + 1 : column + mark.length;
  }
  return undefined;
}

function opensBlock(mark: string): boolean {
  return mark === '-' || mark === '?' || mark === SCALAR || mark.startsWith('"') || mark.startsWith("'");
}
