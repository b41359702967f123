import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashesInLevel, tileAround } from './tile.ts';
import { entriesPath, readTilePath, tilePath } from './tile-path.ts';

test('paths are those of the specification', () => {
  expect(tilePath({ level: 1, index: 1_234_067, width: 256 })).toBe('tile/1/x001/x234/067');
  expect(tilePath({ level: 0, index: 0, width: 256 })).toBe('tile/0/000');
  expect(tilePath({ level: 2, index: 5, width: 8 })).toBe('tile/2/005.p/8');
  expect(entriesPath({ index: 999, width: 256 })).toBe('tile/entries/999');
  expect(entriesPath({ index: 1000, width: 1 })).toBe('tile/entries/x001/000.p/1');
});

test('the tiles of 70,000 entries are those of the specification', () => {
  expect([0, 1, 2, 3].map((level) => hashesInLevel(70_000, level))).toEqual([70_000, 273, 1, 0]);
  expect(tileAround(70_000, 0, 69_999)).toEqual({ level: 0, index: 273, width: 112 });
  expect(tileAround(70_000, 1, 272)).toEqual({ level: 1, index: 1, width: 17 });
  expect(tileAround(70_000, 1, 0)).toEqual({ level: 1, index: 0, width: 256 });
  expect(tileAround(256, 1, 0)).toEqual({ level: 1, index: 0, width: 1 });
});

const AT = { index: fc.maxSafeNat(), width: fc.integer({ min: 1, max: 256 }) };

test('any path is read as it was written', () => {
  fc.assert(
    fc.property(fc.record({ level: fc.integer({ min: 0, max: 63 }), ...AT }), (at) => {
      expect(readTilePath(tilePath(at))).toEqual({ kind: 'tile', ...at });
      expect(readTilePath(entriesPath(at))).toEqual({ kind: 'entries', index: at.index, width: at.width });
    }),
  );
});

test('another spelling is no path', () => {
  const wrong = [
    ...[
      '',
      'tile',
      'tile/0',
      'tile/0/',
      'tile/0/0',
      'tile/0/00',
      'tile/0/0000',
      'tile/00/000',
      'tile/64/000',
    ],
    ...['tile/-1/000', 'tile/0/x000/000', 'tile/0/x000', 'tile/0/001/000', 'tile/0/x001000', '/tile/0/000'],
    ...[
      'tile/0/000.p/0',
      'tile/0/000.p/256',
      'tile/0/000.p/01',
      'tile/0/000.p/',
      'tile/0/000/',
      'tile/0/000\n',
    ],
    ...['tile/entries', 'tile/Entries/000', 'tile/data/000', `tile/0/${'x999/'.repeat(6)}999`],
  ];
  for (const path of wrong) expect(readTilePath(path), path).toBeUndefined();
});
