/** Sees to it that there is a Chromium: finds one, or installs one where it may, or says what to do. */
import { findChromium } from '../find-chromium.mjs';
import { run } from './program.mjs';
import { say } from './say.mjs';
import { unpackChromium } from './unpack-chromium.mjs';

const WHAT_TO_DO = {
  darwin: 'No Chromium here: run `brew install --cask chromium` (or set CHROMIUM to a browser’s path).',
  win32: 'No Chromium here: install Google Chrome (or set CHROMIUM to the path of its chrome.exe).',
};

const INSTALLERS = [
  [
    'apt-get',
    [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ],
  ],
  ['apk', [['add', '--no-cache', 'chromium']]],
  ['dnf', [['install', '-y', '-q', 'chromium']]],
];

/** How to become root without a question, or undefined where we may not. */
async function asRoot() {
  if (process.getuid?.() === 0) return [];
  return (await run('sudo', ['-n', 'true'], { output: 'quiet' })) === 0 ? ['sudo', '-n'] : undefined;
}

async function installWithSystem() {
  if (process.platform !== 'linux') return;
  const root = await asRoot();
  if (root === undefined) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const [name, steps] of INSTALLERS) {
    for (const step of steps) {
      const [command, ...args] = [...root, name, ...step];
      if ((await run(command, args, { env, output: 'quiet' })) !== 0) break;
    }
    if (findChromium() !== undefined) return;
  }
}

/** The path of a Chromium, or undefined after one sentence that says what to do. */
export async function browser() {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.env.CHROMIUM) {
    say(`CHROMIUM is ${process.env.CHROMIUM}, and no program is there: correct it, or unset it.`);
    return undefined;
  }
  say('No Chromium found: installing one for the browser tests …');
  await installWithSystem();
  if (findChromium() === undefined) await unpackChromium();
  const now = findChromium();
  if (now === undefined) {
    say(WHAT_TO_DO[process.platform] ?? 'No Chromium here: install the package `chromium`, or set CHROMIUM.');
  }
  return now;
}
