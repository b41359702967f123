import { brotliCompressSync, constants } from 'node:zlib';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

/** What a page pays for knowing what is allowed. */
const BUDGET_BYTES = 2350;

test('the runtime stays small: it is in every page', () => {
  const { outputFiles } = buildSync({
    entryPoints: [new URL('./runtime.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  expect(bytes.length).toBeGreaterThan(1000);
  expect(packed.length, 'bytes, brotli').toBeLessThanOrEqual(BUDGET_BYTES);
});
