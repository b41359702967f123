/** The guard as a page would get it, built from the sources here so that no test runs an older one. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** `guard` needs the gate's policy beside it; `guard-alone` does not. */
export async function guardText(name: 'guard' | 'guard-alone'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../../packages/page/src/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    conditions: ['source'],
    target: 'es2022',
    format: 'iife',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}
