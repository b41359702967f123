/** Whether a command holds, or only reports what it would hold (docs/spec/gate.md §8). */
import type { Mode } from '@kiwiconsent/server';
import type { Option, Request } from '../command/command.ts';

export const REPORT_ONLY: Option = {
  about:
    'hold, ask and record nothing; count what would be held, for `kiwiconsent reports`. So does KIWICONSENT_MODE=report-only',
};

/** The switch, or else the environment. Throws `KC-H57` where that says neither. */
export async function modeOf({ switches }: Request): Promise<Mode> {
  if (switches.has('report-only')) return 'report-only';
  const { modeFrom } = await import('@kiwiconsent/server');
  return modeFrom(process.env);
}

/** What a person who started it should know. */
export function modeWords(mode: Mode): string {
  return mode === 'report-only' ? ', report-only: nothing is held or asked' : '';
}
