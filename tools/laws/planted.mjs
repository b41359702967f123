/** A temporary copy of the house's walls, in which tests plant what the laws forbid. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../run/root.mjs';

const BIOME = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

export function openCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'laws-'));
  const copy = (path) => cpSync(join(ROOT, path), join(folder, path));
  for (const name of readdirSync(join(ROOT, 'packages'))) {
    copy(`packages/${name}/package.json`);
    copy(`packages/${name}/tsconfig.json`);
  }
  for (const path of ['biome.json', 'tools/laws/pure.grit', 'tsconfig.base.json']) copy(path);
  return {
    folder,
    plant(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    /** What the linter finds. */
    lint() {
      const args = [BIOME, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
      const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      return JSON.parse(stdout).diagnostics;
    },
    close() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
