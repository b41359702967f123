import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { styleText, words } from '@kiwiconsent/banner/render';
import { beforeAll, expect, test } from 'vitest';
import { type PageManifest, pageFiles } from './files.ts';

const script = `${import.meta.dirname}/../build.mjs`;
const { directory, manifest } = pageFiles();
const build = (): Buffer => execFileSync(process.execPath, [script]);
const read = (): PageManifest => JSON.parse(readFileSync(manifest, 'utf8'));
const brotli = (text: string | Buffer): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

beforeAll(() => {
  build();
});

test('what a first visit loads for the banner before a choice is at most 5 kB', () => {
  const page = brotli(readFileSync(directory + read().page.name));
  const style = brotli(styleText);
  const text = brotli(JSON.stringify(words['nl']?.ask));
  console.log(`first visit, brotli: script ${page} B, style ${style} B, Dutch words ${text} B`);
  expect(page + style + text).toBeLessThanOrEqual(5000);
});

test('what is loaded later stays small: release and withdrawal at most 7 kB, placeholders 3 kB', () => {
  expect(read().release.brotli).toBeLessThanOrEqual(7000);
  expect(read().place.brotli).toBeLessThanOrEqual(3000);
});

test('the first script behind the gate, with all that it needs to judge, is at most 5 kB; alone, at most 10 kB', () => {
  const { guard, guardAlone } = read();
  console.log(`first script, brotli: behind the gate ${guard.brotli} B, alone ${guardAlone.brotli} B`);
  expect(guard.brotli).toBeLessThanOrEqual(5000);
  expect(guardAlone.brotli).toBeLessThanOrEqual(10_000);
});

test('SEC-5: each file is what the manifest says', () => {
  for (const { name, hash, integrity, bytes } of Object.values(read())) {
    const content = readFileSync(directory + name);
    expect(content.length).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex').startsWith(hash)).toBe(true);
    expect(`sha384-${createHash('sha384').update(content).digest('base64')}`).toBe(integrity);
    expect(name).toContain(hash);
  }
});

test('the first script may stand inline in any page: ASCII in lines, and nothing in it ends its element', () => {
  const { guard, guardAlone } = read();
  for (const { name } of [guard, guardAlone]) {
    const text = readFileSync(directory + name, 'latin1');
    expect(text).toMatch(/^[\n -~]+$/);
    expect(text).not.toMatch(/<\/script|<!--/i);
  }
});

test('SEC-5: the same sources give the same names and bytes', () => {
  const before = readFileSync(manifest, 'utf8');
  writeFileSync(`${directory}inputs.json`, '{}');
  build();
  expect(readFileSync(manifest, 'utf8')).toBe(before);
});

test('nothing is built again when nothing changed', () => {
  const long = new Date('2026-01-01');
  utimesSync(manifest, long, long);
  build();
  expect(statSync(manifest).mtime).toEqual(long);
});

test('no file needs eval, an HTML sink, or a third party', () => {
  for (const { name } of Object.values(read())) {
    const content = readFileSync(directory + name, 'utf8');
    // The guard names sinks to stand before them; it calls none.
    const sinks = name.startsWith('guard')
      ? /\.(inner|outer)HTML\s*=[^=]/
      : /innerHTML|outerHTML|insertAdjacentHTML|document\.write/;
    expect(content).not.toMatch(sinks);
    expect(content).not.toMatch(/\beval\(|new Function/);
    // A namespace is a name: nothing is fetched from it.
    expect(content).not.toMatch(/https?:\/\/(?!www\.w3\.org\/\d)\w/);
  }
});
