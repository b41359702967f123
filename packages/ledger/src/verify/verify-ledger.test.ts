import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeptLedger } from '../fixture/kept-ledger.ts';
import { nodeHash } from '../fixture/node-hash.ts';
import { keyPair } from '../fixture/node-key.ts';
import {
  checkpointOf,
  entriesUpTo,
  entryAt,
  type Files,
  KEY,
  ORIGIN,
  publish,
  reader,
} from '../fixture/published.ts';
import { encodeEntries } from '../tiles/entry-bundle.ts';
import type { Finding } from './finding.ts';
import type { LedgerFiles } from './ledger-files.ts';
import { verifyLedger } from './verify-ledger.ts';

const SIZE = 66_313; // two full levels and a partial tile in each of three
const WHOLE = publish(entriesUpTo(SIZE));
const TRUST = { origin: ORIGIN, verifiers: [KEY.verifier] };

type Found = readonly Pick<Finding, 'kind' | 'first' | 'last'>[];

async function findingsIn(files: Files, older: readonly string[] = [], hasLeafTiles = true): Promise<Found> {
  return found(reader(files, hasLeafTiles), older);
}

async function found(files: LedgerFiles, older: readonly string[] = []): Promise<Found> {
  const { findings } = await verifyLedger(files, { trust: TRUST, hash: nodeHash, older });
  return findings.map(({ kind, first, last }) => ({ kind, first, last }));
}

/** The files of another list of entries under the checkpoint and the tiles of the signed one. */
function withEntries(size: number, change: (entries: Uint8Array[]) => void): Files {
  const entries = [...entriesUpTo(size)];
  const files = publish(entries);
  change(entries);
  for (const path of files.keys()) {
    const [, number, width] = /^tile\/entries\/(\d{3})(?:\.p\/(\d+))?$/.exec(path) ?? [];
    if (number === undefined) continue;
    const start = Number(number) * 256;
    files.set(path, encodeEntries(entries.slice(start, start + Number(width ?? 256))));
  }
  return files;
}

function spoiled(
  path: string,
  change: (file: Uint8Array | string) => Uint8Array | string | undefined,
): Files {
  const files = new Map(WHOLE);
  const changed = change(files.get(path) ?? '');
  if (changed === undefined) files.delete(path);
  else files.set(path, changed);
  expect(WHOLE.has(path)).toBe(true);
  return files;
}

const flipped = (at: number) => (file: Uint8Array | string) => {
  const bytes = Uint8Array.from(typeof file === 'string' ? [] : file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
};

describe('a ledger as it was signed', () => {
  test('has no findings, whatever its size', async () => {
    expect(await findingsIn(WHOLE)).toEqual([]);
    for (const size of [0, 1, 2, 255, 256, 257, 511, 512, 700]) {
      expect(await findingsIn(publish(entriesUpTo(size))), String(size)).toEqual([]);
      expect(await findingsIn(publish(entriesUpTo(size)), [], false), String(size)).toEqual([]);
    }
  });

  test('agrees with every older checkpoint of its own', async () => {
    const older = [0, 1, 255, 256, 300, 512, 700].map((size) => checkpointOf(entriesUpTo(size)));
    expect(await findingsIn(publish(entriesUpTo(700)), older)).toEqual([]);
  });
});

describe('entries that are not as signed are found where they stand', () => {
  test('one changed byte names its entry', async () => {
    const at = 1000;
    const files = withEntries(1300, (entries) => entries.splice(at, 1, Uint8Array.of(9)));
    expect(await findingsIn(files)).toEqual([{ kind: 'changed', first: at, last: at }]);
  });

  test('without leaf tiles of its own a change is found to the 256 it is among', async () => {
    const files = withEntries(1300, (entries) => entries.splice(1000, 1, Uint8Array.of(9)));
    expect(await findingsIn(files, [], false)).toEqual([{ kind: 'changed', first: 768, last: 1023 }]);
  });

  test('with the tree of the store a change at the right edge is found to a few entries', async () => {
    const ledger = new KeptLedger();
    ledger.append(entriesUpTo(700)); // 512, 128, 32, 16, 8, 4
    const tree = async () => ledger.tree;
    const check = (files: Files) => found({ ...reader(files, false), tree });
    const changed = (at: number) => withEntries(700, (entries) => entries.splice(at, 1, Uint8Array.of(9)));
    expect(await check(publish(entriesUpTo(700)))).toEqual([]);
    expect(await check(changed(600))).toEqual([{ kind: 'changed', first: 512, last: 639 }]);
    expect(await check(changed(699))).toEqual([{ kind: 'changed', first: 696, last: 699 }]);
    expect(await check(changed(300))).toEqual([{ kind: 'changed', first: 256, last: 511 }]);
    const shorter = withEntries(700, (entries) => entries.splice(690, 1));
    expect(await check(shorter)).toEqual([{ kind: 'missing', first: 688, last: 699 }]);
    const longer = withEntries(700, () => {});
    longer.set('tile/entries/002.p/188', encodeEntries([...entriesUpTo(701).slice(512)]));
    expect(await check(longer)).toEqual([{ kind: 'added', first: 700, last: 700 }]);
    ledger.append(entriesUpTo(1));
    expect(await check(publish(entriesUpTo(700)))).toEqual([{ kind: 'tile', first: 0, last: 699 }]);
  });

  test('an entry that was taken out', async () => {
    const files = withEntries(1300, (entries) => entries.splice(1000, 1));
    expect(await findingsIn(files)).toEqual([{ kind: 'missing', first: 1000, last: 1299 }]);
  });

  test('two entries that changed places', async () => {
    const files = withEntries(1300, (entries) => entries.splice(1000, 2, entryAt(1001), entryAt(1000)));
    expect(await findingsIn(files)).toEqual([{ kind: 'reordered', first: 1000, last: 1001 }]);
  });

  test('a copy put between the others', async () => {
    const files = withEntries(700, (entries) => entries.splice(600, 0, entryAt(599)));
    expect(await findingsIn(files)).toContainEqual({ kind: 'duplicated', first: 600, last: 699 });
  });

  test('a copy in the place of another', async () => {
    const files = withEntries(700, (entries) => entries.splice(600, 1, entryAt(599)));
    expect(await findingsIn(files)).toEqual([{ kind: 'duplicated', first: 600, last: 600 }]);
  });

  test('a forged entry put between the others', async () => {
    const files = withEntries(700, (entries) => entries.splice(600, 0, Uint8Array.of(66)));
    expect(await findingsIn(files)).toEqual([{ kind: 'added', first: 600, last: 699 }]);
  });

  test('a forged entry after the last', async () => {
    const files = withEntries(700, () => {});
    files.set('tile/entries/002.p/188', encodeEntries([...entriesUpTo(700).slice(512), Uint8Array.of(66)]));
    expect(await findingsIn(files)).toEqual([{ kind: 'added', first: 700, last: 700 }]);
  });

  test('a file of entries that is gone, and one that ends too soon', async () => {
    const files = publish(entriesUpTo(1300));
    const file = Buffer.from(files.get('tile/entries/003') ?? '');
    for (const short of [undefined, file.subarray(0, -1)]) {
      files.delete('tile/entries/003');
      if (short) files.set('tile/entries/003', short);
      expect(await findingsIn(files)).toEqual([{ kind: 'missing', first: 768, last: 1023 }]);
    }
  });
});

describe('tiles that are not as signed are told from entries', () => {
  const turned = flipped(5);
  const gone = (): undefined => undefined;
  const short = (): Uint8Array => new Uint8Array(3);

  test.each([
    { path: 'tile/0/100', change: turned, first: 25_600, last: 25_855 },
    { path: 'tile/1/000', change: gone, first: 0, last: 65_535 },
    { path: 'tile/0/259.p/9', change: turned, first: 66_304, last: 66_312 },
    { path: 'tile/1/001.p/3', change: short, first: 65_536, last: 66_312 },
    { path: 'tile/2/000.p/1', change: turned, first: 0, last: 66_312 },
  ])('$path', async ({ path, change, first, last }) => {
    expect(await findingsIn(spoiled(path, change))).toEqual([{ kind: 'tile', first, last }]);
  });

  test('an entry changed together with the tile above it is found all the same', async () => {
    const entries = [...entriesUpTo(1300)];
    entries[1000] = Uint8Array.of(9);
    const files = publish(entriesUpTo(1300));
    const forged = publish(entries);
    for (const path of ['tile/entries/003', 'tile/0/003']) files.set(path, forged.get(path) ?? '');
    expect(await findingsIn(files)).toEqual([
      { kind: 'changed', first: 768, last: 1023 },
      { kind: 'tile', first: 768, last: 1023 },
    ]);
    files.set('tile/1/000.p/5', forged.get('tile/1/000.p/5') ?? '');
    expect(await findingsIn(files)).toEqual([{ kind: 'rewritten', first: 0, last: 1299 }]);
    expect(await findingsIn(files, [checkpointOf(entriesUpTo(900))])).toEqual([
      { kind: 'rewritten', first: 900, last: 1299 },
    ]);
  });
});

describe('another history is found by checkpoints that were kept elsewhere', () => {
  const forged = [...entriesUpTo(1300)];
  forged[1000] = Uint8Array.of(9);

  test('a fork, between which of them it began', async () => {
    const older = [400, 900, 1100, 1200].map((size) => checkpointOf(entriesUpTo(size)));
    expect(await findingsIn(publish(forged))).toEqual([]);
    expect(await findingsIn(publish(forged), older)).toEqual([{ kind: 'forked', first: 900, last: 1099 }]);
  });

  test('two trees of one size', async () => {
    const wrong = await findingsIn(publish(forged), [checkpointOf(entriesUpTo(1300))]);
    expect(wrong).toEqual([{ kind: 'forked', first: 0, last: 1299 }]);
  });

  test('a ledger that shrank', async () => {
    const wrong = await findingsIn(publish(entriesUpTo(1200)), [checkpointOf(entriesUpTo(1300))]);
    expect(wrong).toEqual([{ kind: 'shrunk', first: 1200, last: 1299 }]);
  });

  test('an older checkpoint that nobody known signed shows nothing', async () => {
    const stranger = checkpointOf(forged.slice(0, 1100), keyPair(ORIGIN, 8).signer);
    const wrong = await findingsIn(publish(entriesUpTo(1300)), [stranger]);
    expect(wrong).toEqual([{ kind: 'checkpoint', first: 0, last: 0 }]);
  });
});

describe('a checkpoint that is not signed', () => {
  test('by the key that is known', async () => {
    const files = publish(entriesUpTo(300));
    files.set('checkpoint', checkpointOf(entriesUpTo(300), keyPair(ORIGIN, 8).signer));
    expect(await findingsIn(files)).toEqual([{ kind: 'signature', first: 0, last: 299 }]);
  });

  test('of another ledger, or none', async () => {
    const other = keyPair('other.example', 7);
    for (const checkpoint of [checkpointOf(entriesUpTo(300), other.signer), '', 'ledger']) {
      const files = publish(entriesUpTo(300));
      files.set('checkpoint', checkpoint);
      expect(await findingsIn(files)).toEqual([{ kind: 'checkpoint', first: 0, last: 0 }]);
    }
  });
});

test('one flipped bit in any public file is found', async () => {
  const files = publish(entriesUpTo(600));
  const paths = [...files.keys()];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), async (path, at) => {
      const spoilt = new Map(files);
      const bytes = Buffer.from(files.get(path) ?? '');
      bytes[(at >> 3) % bytes.length] = (bytes[(at >> 3) % bytes.length] ?? 0) ^ (1 << (at & 7));
      spoilt.set(path, path === 'checkpoint' ? bytes.toString('utf8') : bytes);
      expect((await findingsIn(spoilt)).length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

test('findings everywhere are counted, and do not fill the memory', async () => {
  const files = withEntries(10_000, (entries) => {
    for (let at = 0; at < entries.length; at += 2) entries[at] = Uint8Array.of(9, at & 255);
  });
  const { findings, count } = await verifyLedger(reader(files), { trust: TRUST, hash: nodeHash, older: [] });
  expect(findings).toHaveLength(100);
  expect(count).toBe(5000);
});
