import { expect, test } from 'vitest';
import { openBatches } from './batches.ts';

/** A writer whose batches end when the test says so. */
function heldWriter(): {
  readonly batches: (readonly number[])[];
  readonly write: (batch: readonly number[]) => Promise<readonly string[]>;
  readonly end: (error?: Error) => void;
} {
  const batches: (readonly number[])[] = [];
  let end: (error?: Error) => void = () => {};
  return {
    batches,
    write: (batch) =>
      new Promise((resolve, reject) => {
        batches.push(batch);
        end = (error) => (error ? reject(error) : resolve(batch.map((item) => `kept ${item}`)));
      }),
    end: (error) => end(error),
  };
}

const written = async (batches: readonly unknown[], count: number): Promise<void> => {
  while (batches.length < count) await new Promise((resolve) => setImmediate(resolve));
};

test('what arrives together is written together, and what arrives meanwhile is the next batch', async () => {
  const writer = heldWriter();
  const batches = openBatches(writer.write);
  const first = [batches.add(1), batches.add(2)];
  await written(writer.batches, 1);
  const second = [batches.add(3), batches.add(4), batches.add(5)];
  writer.end();
  expect(await Promise.all(first)).toEqual(['kept 1', 'kept 2']);
  await written(writer.batches, 2);
  writer.end();
  expect(await Promise.all(second)).toEqual(['kept 3', 'kept 4', 'kept 5']);
  expect(writer.batches).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
  await batches.settled();
});

test('PRF-14: a batch that fails fails for all in it, and the next one is tried', async () => {
  const writer = heldWriter();
  const batches = openBatches(writer.write);
  const lost = Promise.allSettled([batches.add(1), batches.add(2)]);
  await written(writer.batches, 1);
  const next = batches.add(3);
  writer.end(new Error('the disk is full'));
  expect((await lost).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await written(writer.batches, 2);
  writer.end();
  expect(await next).toBe('kept 3');
});

test('a flood is written in pieces, in its order, and nobody is forgotten', async () => {
  const sizes: number[] = [];
  const batches = openBatches(async (batch: readonly number[]) => {
    sizes.push(batch.length);
    return batch;
  });
  const all = Array.from({ length: 1234 }, (_, item) => item);
  expect(await Promise.all(all.map(batches.add))).toEqual(all);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(1234);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
  await batches.settled();
});

test('a batch that lets the next one go before it has ended is overtaken by nobody: each takes what came by then', async () => {
  const begun: (readonly number[])[] = [];
  const ends: (() => void)[] = [];
  let next: () => void = () => {};
  const batches = openBatches((batch: readonly number[], letNext) => {
    begun.push(batch);
    next = letNext;
    return new Promise<readonly number[]>((resolve) => ends.push(() => resolve(batch)));
  });
  const all = [batches.add(1), batches.add(2)];
  await written(begun, 1);
  all.push(batches.add(3), batches.add(4));
  next();
  next();
  await written(begun, 2);
  all.push(batches.add(5));
  ends[0]?.();
  await Promise.all(all.slice(0, 2));
  // The second has not let go yet.
  expect(begun).toEqual([
    [1, 2],
    [3, 4],
  ]);
  ends[1]?.();
  await written(begun, 3);
  ends[2]?.();
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4, 5]);
  await batches.settled();
});
