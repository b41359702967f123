/** ` Did you mean “purpose”?`, or nothing where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = known
    .map((candidate) => ({
      candidate,
      distance: distanceOf(word.toLowerCase().replace(/_/g, '-'), candidate),
    }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
    .toSorted((one, other) => one.distance - other.distance)[0];
  return near ? ` Did you mean “${near.candidate}”?` : '';
}

/** Levenshtein's distance; long words are cut, they are near nothing. */
function distanceOf(one: string, other: string): number {
  const short = one.slice(0, 40);
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...short].entries()) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const change = (row[j] ?? 0) + (letter === other[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
