import { doubted, type Entry, said } from './node.ts';

/** Where a document wrote "and something here": `<id>`, `{id}`, `[id]`, `XXXX`, `####`. */
const OPEN = /<[^<>]*>|\{[^{}]*\}|\[[^[\]]*\]|X{3,}(?:-X+)*|#+/g;
const WHOLE = /^\[[^[\]]*\]$/;

/** The names in a cell: `_ga, _gid` are two; `[csrf/security cookie]` is one. */
export function namesIn(cell: string): string[] {
  const parts = cell
    .split(/[,;\n]|\s[/&+]\s|\s(?:en|and|und|et)\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const all = parts.length > 1 && parts.length <= 50 && parts.every((part) => /^[^\s]{1,100}$/.test(part));
  return all ? parts : [cell.replace(/\n/g, ', ')];
}

/** The name of one technology. `device`: it is placed under exactly that name, so the name must be real. */
export function nameEntry(name: string, device: boolean): Entry {
  if (name === '') return doubted('name', 'name', 'the document has no name here');
  if (WHOLE.test(name))
    return doubted('name', name, 'the document has this name in brackets; write the real one');
  const pattern = name.replace(OPEN, '*').replace(/\*+/g, '*');
  if (pattern !== name) {
    return doubted(
      'name',
      pattern,
      `the document says "${name}"; write the exact name, with one * for what varies`,
    );
  }
  if (device && /\s/.test(name)) {
    return doubted('name', name, 'these are words; write the exact name under which it is placed');
  }
  return said('name', name);
}
