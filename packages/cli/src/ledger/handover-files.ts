/** The changes of a ledger's key as public files: numbered from 0, until there is none (docs/spec/ledger.md). */

/** More are not asked for: who serves them without end says nothing with it. */
const MOST = 1000;

/** `read` gives '' for a file that is not there. */
export async function numbered(read: (number: number) => Promise<string>): Promise<readonly string[]> {
  const notes: string[] = [];
  while (notes.length < MOST) {
    const note = await read(notes.length);
    if (note === '') break;
    notes.push(note);
  }
  return notes;
}
