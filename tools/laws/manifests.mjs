/** Compares what each package's manifest depends on with the import laws. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAWS } from '../import-laws.mjs';

function isAllowed(name, law) {
  const ours = law.ours.map((entry) => `@kiwiconsent/${entry.split('/')[0]}`);
  return [...ours, ...law.outside].some((pattern) =>
    pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
}

function findingsIn(file, manifest, law) {
  return Object.entries(manifest.dependencies ?? {}).flatMap(([name, version]) => [
    ...(isAllowed(name, law) ? [] : [`${file}: the import laws do not allow ${name}`]),
    ...(/^\d/.test(version) ? [] : [`${file}: ${name} has the range ${version}; write one exact version`]),
  ]);
}

/** One line for each dependency that the laws forbid, and each package that no law knows. */
export function manifestFindings(root, folders) {
  return folders.flatMap((folder) => {
    const file = `packages/${folder}/package.json`;
    if (!existsSync(join(root, file))) return [];
    const law = LAWS[folder];
    if (law === undefined) return [`${file}: tools/import-laws.mjs has no law for this package`];
    return findingsIn(file, JSON.parse(readFileSync(join(root, file), 'utf8')), law);
  });
}
