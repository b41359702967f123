/** Where the real sites are: `e2e/sites`, which is no workspace, so that only who runs the tests downloads them. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../../sites/node_modules/', import.meta.url));

/** A path inside an installed package: `installed('paper/dist/docs')`. */
export const installed = (path: string): string => MODULES + path;

/** Why the sites cannot be had here, or undefined where they can. */
export function reasonNotInstalled(): string | undefined {
  if (existsSync(`${MODULES}.package-lock.json`)) return undefined;
  return 'the sites are not installed: `npm test` does it, or `npm ci` in e2e/sites';
}
