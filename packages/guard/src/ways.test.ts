/** What the documents say of the lists of ways in is what the lists are. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEVICE_WAYS, NETWORK_WAYS, READ_WAYS, TRAIT_WAYS, type Way } from './ways.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const listOf = (name: string): readonly Way[] => JSON.parse(read(`packages/gate/ways/${name}.json`)) as Way[];

const documentWays = [...listOf('markup'), ...listOf('headers')];
const networkWays = [...NETWORK_WAYS, ...documentWays];
const device = [...DEVICE_WAYS, ...READ_WAYS, ...TRAIT_WAYS];

function sources(folder: string): readonly string[] {
  const entries = readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
}

const limitsIn = (texts: readonly string[]): number =>
  texts.reduce((count, text) => count + (text.match(/KNOWN LIMIT:/g)?.length ?? 0), 0);

test('there are at least 60 network ways and 30 of the device, each with a name of its own', () => {
  for (const list of [NETWORK_WAYS, documentWays, device])
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  expect(networkWays.length).toBeGreaterThanOrEqual(60);
  expect(device.length).toBeGreaterThanOrEqual(30);
});

test('the guard’s spec says how many ways there are, and how many need the gate, cannot be seen or are not held', () => {
  const count = (of: (way: Way) => unknown): number => [...networkWays, ...device].filter(of).length;
  const line = [
    `${networkWays.length} network ways`,
    `${device.length} of the device`,
    `${count(({ needs }) => needs)} need the gate`,
    `${count(({ unseen }) => unseen)} cannot be seen on a test machine`,
    `${count(({ unheldIn }) => unheldIn)} are not held in WebKit`,
  ].join(', ');
  expect(read('docs/spec/guard.md').replace(/\s+/g, ' ')).toContain(line);
});

test('each known limit of guard and gate stands in its spec', () => {
  expect(limitsIn([read('docs/spec/guard.md')])).toBeGreaterThanOrEqual(
    limitsIn(sources('packages/guard/src')),
  );
  expect(limitsIn([read('docs/spec/gate.md')])).toBeGreaterThanOrEqual(
    limitsIn(sources('packages/gate/src')),
  );
});
