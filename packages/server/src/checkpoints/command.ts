/** A command of the operator's that reads the checkpoint: mail, a message, a card. It is there when it ends with 0. */
import { spawn } from 'node:child_process';
import { type Destination, placeOf } from './destination.ts';

/** What is kept of what it complains of. */
const LONGEST_COMPLAINT = 300;

export function commandDestination(command: string): Destination {
  return {
    kind: 'command',
    place: placeOf('command', command),
    name: 'command',
    deliver: async ({ checkpoint }, signal) => {
      await run(command, checkpoint, signal);
      return undefined;
    },
  };
}

function run(command: string, input: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that what it started goes with it.
    const child = spawn(command, { shell: true, detached: true, stdio: ['pipe', 'ignore', 'pipe'] });
    let complaint = '';
    const end = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    };
    signal.addEventListener('abort', end, { once: true });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-LONGEST_COMPLAINT);
    });
    // Who does not read all of it may still have done what was asked.
    child.stdin.on('error', () => undefined).end(input);
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', end);
      if (code === 0) resolve();
      else if (signal.aborted) reject(new Error('the command did not end in time'));
      else
        reject(
          new Error(`the command ended with ${code ?? 'a signal'}: ${complaint.trim() || 'it said nothing'}`),
        );
    });
  });
}
