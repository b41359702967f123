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
 * `write` gets the items in the order in which they came and answers for each. It is called once at a time; after a
 * failure the next batch tries again.
 */
export function openBatches<Item, Result>(
  write: (batch: readonly Item[]) => Promise<readonly Result[]>,
): Batches<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let writing: Promise<void> | undefined;

  async function writeAll(): Promise<void> {
    // Every request that the system has ready by now is read first.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST);
      waiting = waiting.slice(MOST);
      await writeOne(batch);
    }
    writing = undefined;
  }

  async function writeOne(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await write(batch.map(({ item }) => item));
      for (const [at, { resolve }] of batch.entries()) resolve(results[at] as Result);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        writing ??= writeAll();
      }),
    settled: async () => writing,
  };
}
