/** What a first visit loads of this room: tree, words and style, as a server sends them. */
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { policy } from '../fixture/policy.ts';
import { silent } from '../fixture/standings.ts';
import { askViewOf, narrowed } from './render.ts';

const BUDGET_BYTES = 2700;
async function script(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { bannerTree, narrowed, shownText, styleText } from './render.ts';",
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    jsx: 'automatic',
    jsxImportSource: '@kiwiconsent/markup',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

function brotli(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

test('the first layer costs a first visit at most 2.7 kB of tree, style and Dutch words', async () => {
  const view = narrowed(askViewOf(policy, 'website', 'nl', silent), ['analytics', 'external'], false);
  const [code, words] = [brotli(await script()), brotli(JSON.stringify(view))];
  console.log(`first layer, brotli: tree and style ${code} B, view with Dutch words ${words} B`);
  expect(code + words).toBeLessThanOrEqual(BUDGET_BYTES);
});

test('a first visit loads no words of preferences and no language', async () => {
  const code = await script();
  expect(code).not.toContain('Alles accepteren');
  expect(code).not.toContain('kc-technology');
});
