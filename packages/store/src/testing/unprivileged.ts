/** PostgreSQL does not run as root: there, it runs as *nobody*, from a folder that *nobody* can read. */
import { chmodSync, chownSync, cpSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.ts';

const NOBODY = 65_534;

export interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** As whom to run it: ourselves, unless we are root. */
export function identity(): Identity {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

/** Gives a folder to whom it will run as. */
export function handOver(folder: string): void {
  const { uid, gid } = identity();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

/** The folder and all that is in it. */
export function handOverAll(folder: string): void {
  handOver(folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) handOver(join(folder, name));
}

/** The programs, copied into `folder` where *nobody* cannot reach them where they are. */
export async function reachable(programs: string, folder: string): Promise<string> {
  const { status } = await run(join(programs, 'postgres'), ['--version'], { ...identity(), cwd: '/' }).catch(
    () => ({
      status: 1,
    }),
  );
  if (status === 0) return programs;
  const copy = join(folder, 'programs');
  cpSync(dirname(programs), copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(folder, statSync(folder).mode | 0o755);
  return join(copy, 'bin');
}
