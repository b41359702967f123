/**
 * Compares what the compiler lets each package see with where its code lives: code that lives anywhere sees
 * neither DOM nor Node, code in the browser no Node, code on the server no DOM.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAWS } from '../import-laws.mjs';

const SEES = {
  anywhere: { dom: false, node: false },
  browser: { dom: true, node: false },
  node: { dom: false, node: true },
};

export function surroundingsFindings(root, folders) {
  return folders.flatMap((folder) => {
    const file = `packages/${folder}/tsconfig.json`;
    const law = LAWS[folder];
    if (law === undefined || !existsSync(join(root, file))) return [];
    const { lib = [], types = [] } = JSON.parse(readFileSync(join(root, file), 'utf8')).compilerOptions;
    const { dom, node } = SEES[law.lives];
    const foreign = types.filter((type) => type !== 'node');
    return [
      ...(!dom && lib.some((name) => name.startsWith('DOM'))
        ? [`${file}: ${folder} may not see the DOM`]
        : []),
      ...(!node && law.node === undefined && types.includes('node')
        ? [`${file}: ${folder} may not see Node`]
        : []),
      ...foreign.map((type) => `${file}: ambient types of ${type} are not allowed`),
    ];
  });
}
