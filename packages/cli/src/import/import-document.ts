/**
 * From an existing cookie policy to a draft of a policy file. Pure and total: any text gives a draft or a coded
 * problem, and nothing in the draft is guessed silently.
 */
import type { Problem } from '../command/problem.ts';
import type { SourceDocument } from './document/block.ts';
import { looksLikeHtml } from './document/looks-like-html.ts';
import { readHtml } from './document/read-html.ts';
import { readText } from './document/read-text.ts';
import { writeDraft } from './draft/write-draft.ts';
import type { Facts } from './facts/fact.ts';
import { findFacts } from './facts/find-facts.ts';
import { emptyDocument, noCookieTable, noTable, notText, tooLong } from './import-problem.ts';
import { findInventory } from './inventory/find-inventory.ts';
import type { Inventory } from './inventory/found-row.ts';

export type Imported =
  | {
      readonly kind: 'draft';
      /** The draft, as YAML with comments. */
      readonly yaml: string;
      readonly facts: Facts;
      readonly inventory: Inventory;
      /** How many `# CHECK:` the draft has. */
      readonly checks: number;
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** In characters. */
const LONGEST = 2_000_000;

export function importDocument(text: string, name: string): Imported {
  const problem = unreadable(text, name);
  if (problem !== undefined) return { kind: 'problem', problem };
  const document = looksLikeHtml(text) ? readHtml(text) : readText(text);
  const inventory = findInventory(document.blocks);
  if (inventory.rows.length === 0)
    return { kind: 'problem', problem: withoutRows(document, inventory, name) };
  const facts = findFacts(document);
  return { kind: 'draft', facts, inventory, ...writeDraft(facts, inventory, name) };
}

function unreadable(text: string, name: string): Problem | undefined {
  if (text.trim() === '') return emptyDocument(name);
  if (text.length > LONGEST) return tooLong(name);
  return isBinary(text) ? notText(name, 'a binary file') : undefined;
}

/** A zero, or more than one strange character in fifty. */
function isBinary(text: string): boolean {
  let strange = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0) return true;
    const isSpace = code >= 9 && code <= 13;
    if ((code < 32 && !isSpace && code !== 27) || code === 0xfffd) strange += 1;
  }
  return strange > text.length / 50;
}

function withoutRows(document: SourceDocument, inventory: Inventory, name: string): Problem {
  if (!document.blocks.some(({ kind }) => kind === 'table')) return noTable(name);
  const headers = inventory.otherTables.slice(0, 5).map(
    ({ header, line }) =>
      `line ${line}: ${header
        .slice(0, 8)
        .map((cell) => cell.slice(0, 30))
        .join(' | ')}`,
  );
  return headers.length === 0 ? noTable(name) : noCookieTable(name, headers);
}
