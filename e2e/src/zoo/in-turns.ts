/** Pages that are open at the same time: enough to keep two cores busy while others wait. */
const AT_ONCE = 8;

/** Does something with each, a few at the same time; the results are in the order of `all`. */
export async function inTurns<Each, Result>(
  all: readonly Each[],
  act: (each: Each) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const turns = all.entries();
  const hand = async (): Promise<void> => {
    for (const [at, each] of turns) results[at] = await act(each);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  return results;
}
