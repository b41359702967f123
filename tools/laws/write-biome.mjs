/** `node tools/laws/write-biome.mjs`: writes `biome.json` after a change of the laws. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run/root.mjs';
import { biomeConfig } from './biome-config.mjs';

const path = join(ROOT, 'biome.json');
writeFileSync(path, JSON.stringify(biomeConfig()));
const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
spawnSync(process.execPath, [biome, 'format', '--write', path], { stdio: 'inherit', cwd: ROOT });
