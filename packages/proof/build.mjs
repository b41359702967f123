/**
 * Bundles the proof pack's verifier into `dist/files/verifier.js`: one script that goes into each pack as it is.
 *
 * Reproducible: the same sources give the same bytes. Does nothing when no input changed since the last time.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';

const room = fileURLToPath(new URL('.', import.meta.url));
const files = `${room}dist/files/`;
const script = `${files}verifier.js`;
const stamp = `${files}inputs.json`;

async function hashOfInputs(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(await readFile(`${room}${path}`));
  return hash.digest('hex');
}

async function isFresh() {
  try {
    await stat(script);
    const { inputs, hash } = JSON.parse(await readFile(stamp, 'utf8'));
    return hash === (await hashOfInputs(inputs));
  } catch {
    return false;
  }
}

/** In one step, so that who reads meanwhile gets the old file or the new one. */
async function put(path, content) {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content);
  await rename(draft, path);
}

async function buildAll() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: room,
    entryPoints: ['src/browser/verifier.ts'],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    conditions: ['source'],
    jsx: 'automatic',
    jsxImportSource: '@kiwiconsent/markup',
    legalComments: 'none',
    charset: 'utf8',
  });
  const { code } = await minify(outputFiles[0].text, { ecma: 2020, compress: { passes: 3 }, mangle: true });
  // It stands in a page between tags of its own.
  if (/<\/script|<!--/i.test(code)) throw new Error('the verifier would end its own script element');
  await mkdir(files, { recursive: true });
  await put(script, code);
  const inputs = [...Object.keys(metafile.inputs), 'build.mjs', 'package.json'].sort();
  await put(stamp, JSON.stringify({ inputs, hash: await hashOfInputs(inputs) }));
}

if (!(await isFresh())) await buildAll();
