import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { leavingFindings } from './leaving.mjs';
import { manifestFindings } from './manifests.mjs';
import { surroundingsFindings } from './surroundings.mjs';

/** Everything under `root` that breaks an import law, but for what the linter sees. */
export function lawFindings(root) {
  const folders = readdirSync(join(root, 'packages'));
  return [
    ...manifestFindings(root, folders),
    ...surroundingsFindings(root, folders),
    ...leavingFindings(root),
  ];
}
