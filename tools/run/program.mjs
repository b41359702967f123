/** Runs other programs and waits for them. Nothing they print to stdout mixes with ours unless asked. */
import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/**
 * Runs `command` and gives its exit status (1 where a signal ended it, 127 where it does not exist).
 * `output` is 'progress' (all of it to our stderr), 'inherit', or 'quiet' (printed only where it fails).
 */
export function run(
  command,
  args,
  { output = 'progress', cwd = ROOT, env = process.env, shell = false } = {},
) {
  const stdio = { progress: ['ignore', 2, 2], inherit: 'inherit', quiet: ['ignore', 'pipe', 'pipe'] }[output];
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio, shell });
    const printed = [];
    child.stdout?.on('data', (chunk) => printed.push(chunk));
    child.stderr?.on('data', (chunk) => printed.push(chunk));
    child.on('error', () => resolve(127));
    child.on('close', (status) => {
      if (status !== 0) process.stderr.write(Buffer.concat(printed));
      resolve(status ?? 1);
    });
  });
}

/** Runs a script of this project, or of an installed package, with the Node that runs us. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Runs npm: the one that started us, so that its version and settings stay the same. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runNode([npm, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
