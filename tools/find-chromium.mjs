/**
 * Finds a Chromium that can be started, without asking anybody: the `CHROMIUM` variable, the usual names on
 * the path, the usual places of macOS and Windows, Playwright's own cache, and what `tools/browser.mjs`
 * unpacked into `.cache/`.
 */
import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where `tools/browser.mjs` unpacks the Chromium that comes from the npm registry. */
export const UNPACKED = join(ROOT, '.cache', 'chromium', 'chromium');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  return NAMES.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
}

function installed() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Google Chrome for Testing'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (process.platform !== 'win32') return [];
  const bases = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  return bases.flatMap((base) => [
    join(base, 'Chromium', 'Application', 'chrome.exe'),
    join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]);
}

function playwrightCache() {
  const folders = {
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? tmpdir(), 'ms-playwright'),
  };
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    folders[process.platform] ??
    join(homedir(), '.cache', 'ms-playwright');
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  inside.push('chrome-mac/Chromium.app/Contents/MacOS/Chromium');
  try {
    const versions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
    return versions.flatMap((version) => inside.map((path) => join(cache, version, path)));
  } catch {
    return [];
  }
}

/** The path of a Chromium, or undefined. A `CHROMIUM` that cannot run is an answer too: undefined. */
export function findChromium() {
  if (process.env.CHROMIUM) return canRun(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined;
  return [...onPath(), ...installed(), ...playwrightCache(), UNPACKED].find(canRun);
}
