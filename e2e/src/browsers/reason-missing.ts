import { chromiumPath } from './chromium-path.ts';

export type Engine = 'chromium';

const REASONS: Readonly<Record<Engine, () => string | undefined>> = {
  chromium: () =>
    chromiumPath() === undefined ? 'no Chromium found: install it, or set CHROMIUM to its path' : undefined,
};

/** Why `engine` cannot be opened on this machine, or undefined where it can. */
export function reasonMissing(engine: Engine): string | undefined {
  return REASONS[engine]();
}
