import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { garden } from '../fixture/garden.ts';
import type { RewriteOptions } from '../rewrite/options.ts';
import { choiceForAll } from '../visit.ts';
import { rewriteFolder } from './rewrite-folder.ts';
import { viteGate } from './vite-gate.ts';

const PAGE =
  '<!doctype html><html><head><title>Tuin</title></head><body>één<img src="https://eu.tally.example/p.gif"></body></html>';

const options = (path: string): RewriteOptions | undefined =>
  path.startsWith('/elsewhere')
    ? undefined
    : {
        policy: garden,
        surface: 'website',
        choice: choiceForAll(garden),
        address: `https://www.garden.example${path}`,
        head: '<meta name="ours">',
        body: '<p>ours</p>',
      };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiwiconsent-build-'));
  mkdirSync(join(folder, 'site', 'deel'), { recursive: true });
  writeFileSync(join(folder, 'site', 'index.html'), PAGE);
  writeFileSync(join(folder, 'site', 'deel', 'index.html'), PAGE);
  writeFileSync(join(folder, 'site', 'elsewhere.html'), PAGE);
  writeFileSync(join(folder, 'site', 'beeld.png'), Uint8Array.from([0, 255, 1]));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string): string => readFileSync(join(folder, 'out', name), 'utf8');

test('a folder comes out all held, and every other file as it was', async () => {
  const done = await rewriteFolder(join(folder, 'site'), join(folder, 'out'), options);
  expect([done.pages, done.copied]).toEqual([2, 2]);
  expect(done.held.map(({ page, held }) => `${page} ${held.host}`)).toEqual([
    '/deel/ eu.tally.example',
    '/ eu.tally.example',
  ]);
  expect(written('index.html')).toContain('data-kc-src="https://eu.tally.example/p.gif"');
  expect(written('index.html')).toContain('<p>ours</p></body>');
  expect(written('elsewhere.html')).toBe(PAGE);
  expect([...readFileSync(join(folder, 'out', 'beeld.png'))]).toEqual([0, 255, 1]);
});

test('a browser still finds the encoding in the first kilobyte, whatever of ours comes first', async () => {
  await rewriteFolder(join(folder, 'site'), join(folder, 'out'), options);
  expect(written('index.html')).toContain('<head><meta charset="utf-8"><meta name="ours">');
  expect(written('index.html')).toContain('één');
});

test('KC-G06: a folder is never written into itself', async () => {
  await expect(rewriteFolder(folder, join(folder, 'out'), options)).rejects.toThrow('KC-G06');
});

test('KC-G08: where a page is XML nothing is written; one of no surface is copied', async () => {
  const page = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body/></html>';
  writeFileSync(join(folder, 'site', 'elsewhere.xhtml'), page);
  await rewriteFolder(join(folder, 'site'), join(folder, 'out'), options);
  expect(written('elsewhere.xhtml')).toBe(page);
  rmSync(join(folder, 'out'), { recursive: true });
  writeFileSync(join(folder, 'site', 'deel', 'oud.xhtml'), page);
  const done = rewriteFolder(join(folder, 'site'), join(folder, 'out'), options);
  await expect(done).rejects.toThrow(`KC-G08: ${join('deel', 'oud.xhtml')} is XML`);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('Vite makes pages that are all held, with our files among its own', async () => {
  const root = join(folder, 'site');
  const outDir = join(folder, 'out');
  const files = [{ path: '_kc/files/page.0.js', bytes: new TextEncoder().encode('1') }];
  const plugin = viteGate(async () => ({ page: options, files }));
  await build({ root, logLevel: 'silent', configFile: false, build: { outDir }, plugins: [plugin] });
  expect(written('index.html')).toContain('data-kc-src="https://eu.tally.example/p.gif"');
  expect(written('_kc/files/page.0.js')).toBe('1');
});
