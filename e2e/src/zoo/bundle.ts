/** Bundles each tracker with its package as a site does, by esbuild. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Tracker } from './tracker.ts';

/** Not a workspace: `npm start` has no need of trackers (docs/decisions/012-zoo-apart.md). */
const FOLDER = fileURLToPath(new URL('../../zoo/', import.meta.url));

/** Why the zoo cannot be visited here, or undefined. */
export function reasonEmpty(): string | undefined {
  return existsSync(`${FOLDER}node_modules/.package-lock.json`)
    ? undefined
    : 'the trackers of e2e/zoo are not installed: run npm test, or npm ci --ignore-scripts in e2e/zoo';
}

/** The script that a page loads for a tracker. */
export async function bundle({ id, code }: Tracker): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: FOLDER, sourcefile: `${id}.js` },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    target: 'es2022',
    loader: { '.css': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
