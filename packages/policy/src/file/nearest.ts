/** Longer words are cut: they are near nothing. */
const LONGEST = 40;

/** The one of `known` that a person most likely meant by `said`; `undefined` where nothing is near. */
export function nearest(said: string, known: readonly string[]): string | undefined {
  const word = said.slice(0, LONGEST).toLowerCase();
  const most = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = most + 1;
  for (const each of known) {
    const steps = distance(word, each.toLowerCase());
    if (steps < least) [best, least] = [each, steps];
  }
  return best;
}

/** How many letters to add, drop, change or swap with a neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) steps = Math.min(steps, at(before, j - 2) + 1);
      row.push(steps);
    }
    [before, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
