/**
 * Bundles what a page loads into `dist/files/`, named by content, with a manifest (SEC-5, PRF-3).
 *
 * Reproducible: the same sources give the same bytes, names and hashes on any machine. Does nothing when no
 * input changed since the last time.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';

const room = fileURLToPath(new URL('.', import.meta.url));
const files = `${room}dist/files/`;
const stamp = `${files}inputs.json`;

const common = {
  absWorkingDir: room,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  platform: 'browser',
  target: 'es2022',
  conditions: ['source'],
  jsx: 'automatic',
  jsxImportSource: '@kiwiconsent/markup',
  legalComments: 'none',
  charset: 'utf8',
};

function described(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return {
    name: `${name}.${hash}.js`,
    hash,
    integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
    bytes: content.length,
    brotli: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

/** Names that never leave the guard: not in its config, not of the browser, not of what it gives the page script. */
const INSIDE = /^(stored|memory|longest|rows|held|may|allowed|because|technology)$/;

/**
 * esbuild joins; terser makes what it joined 4 % smaller. Only its safe rewrites: a getter may be a native one. Arrows
 * too, but in the guard: page code may call with `new` what stands in a native function's place.
 */
async function squeezed(text, name, format) {
  const isGuard = name.startsWith('guard');
  const compress = { passes: 3, hoist_funs: isGuard, unsafe_arrows: !isGuard };
  const mangle = isGuard ? { properties: { regex: INSIDE } } : true;
  const output = { ascii_only: isGuard };
  const { code } = await minify(text, { module: format === 'esm', ecma: 2020, compress, mangle, output });
  if (isGuard) mayStandInline(code, name);
  return Buffer.from(code);
}

/** Nothing may end the script element early, read otherwise in another encoding, or be read as another line end. */
function mayStandInline(code, name) {
  const found = /<\/script|<!--|[^\n -~]/i.exec(code);
  if (found) throw new Error(`${name} may not stand inline: it has ${JSON.stringify(found[0])}`);
}

async function bundled(name, format, define, as = name) {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: [`src/${name}.ts`],
    format,
    define,
  });
  const content = await squeezed(outputFiles[0].text, name, format);
  return { content, inputs: Object.keys(metafile.inputs), file: described(as, content) };
}

async function hashOfInputs(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(await readFile(`${room}${path}`));
  return hash.digest('hex');
}

async function isFresh() {
  try {
    const { inputs, hash, names } = JSON.parse(await readFile(stamp, 'utf8'));
    for (const name of names) await stat(`${files}${name}`);
    return hash === (await hashOfInputs(inputs));
  } catch {
    return false;
  }
}

/** In one step, so that a server that starts meanwhile reads the old file or the new one. */
async function put(name, content) {
  const draft = `${files}.${name}.${process.pid}`;
  await writeFile(draft, content);
  await rename(draft, `${files}${name}`);
}

async function buildAll() {
  const preferences = await bundled('preferences', 'esm', {});
  const ask = await bundled('ask', 'esm', {});
  const place = await bundled('place', 'esm', {});
  const release = await bundled('release', 'esm', { PLACE_FILE: JSON.stringify(place.file.name) });
  const page = await bundled('page', 'iife', {
    PREFERENCES_FILE: JSON.stringify(preferences.file.name),
    ASK_FILE: JSON.stringify(ask.file.name),
    RELEASE_FILE: JSON.stringify(release.file.name),
  });
  const guard = await bundled('guard', 'iife', {});
  const guardAlone = await bundled('guard-alone', 'iife', {});
  // Its name begins as the guard asks of whom it gives itself to.
  const tell = await bundled('tell', 'iife', {}, 'page.tell');
  const parts = { page, preferences, ask, release, place, guard, guardAlone, tell };
  const manifest = Object.fromEntries(Object.entries(parts).map(([name, { file }]) => [name, file]));
  await mkdir(files, { recursive: true });
  for (const { content, file } of Object.values(parts)) await put(file.name, content);
  await put('manifest.json', `${JSON.stringify(manifest, undefined, 2)}\n`);
  const listed = Object.values(parts).flatMap((part) => part.inputs);
  const inputs = [...new Set([...listed, 'build.mjs', 'package.json'])].sort();
  const names = [...Object.values(manifest).map(({ name }) => name), 'manifest.json'];
  await put('inputs.json', JSON.stringify({ inputs, hash: await hashOfInputs(inputs), names }));
  const isStale = (name) => /^[a-z.-]+\.[0-9a-f]{16}\.js$/.test(name) && !names.includes(name);
  for (const old of (await readdir(files)).filter(isStale)) await rm(`${files}${old}`, { force: true });
}

if (!(await isFresh())) await buildAll();
