/**
 * Group commit: what arrives while a batch is being written forms the next one, so that a transaction, an fsync and a
 * signature are paid once for all who wait.
 */
export interface Batches<Item, Result> {
  /** Resolves when the item's batch is written. Rejects with what its batch failed with: then none of it is there. */
  readonly add: (item: Item) => Promise<Result>;
  /** Resolves when nothing waits any more. */
  readonly settled: () => Promise<void>;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

/** More than this in one transaction makes the last one wait longer than it saves. */
const MOST = 500;

/**
 * `write` gets the items in the order in which they came and answers for each. The next batch sets out when it has
 * ended, however it ended, or before that when it calls `next`.
 */
export function openBatches<Item, Result>(
  write: (batch: readonly Item[], next: () => void) => Promise<readonly Result[]>,
): Batches<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let mayNext = true;
  const onTheWay = new Set<Promise<void>>();

  function setOut(): void {
    if (!mayNext || waiting.length === 0) return;
    mayNext = false;
    const written = writeNext().then(() => void onTheWay.delete(written));
    onTheWay.add(written);
  }

  async function writeNext(): Promise<void> {
    // Every request that the system has ready by now is read first.
    await new Promise((resolve) => setImmediate(resolve));
    const batch = waiting.slice(0, MOST);
    waiting = waiting.slice(MOST);
    let isNextOut = false;
    const next = (): void => {
      if (isNextOut) return;
      isNextOut = true;
      mayNext = true;
      setOut();
    };
    try {
      const results = await write(
        batch.map(({ item }) => item),
        next,
      );
      for (const [at, { resolve }] of batch.entries()) resolve(results[at] as Result);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    next();
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        setOut();
      }),
    settled: async () => {
      while (onTheWay.size > 0) await Promise.all(onTheWay);
    },
  };
}
