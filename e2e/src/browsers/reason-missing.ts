import { chromiumPath } from './chromium-path.ts';
import { firefoxPath } from './firefox.ts';
import { webkitMissing } from './webkit-driver.ts';

export type Engine = 'chromium' | 'firefox' | 'webkit';

const REASONS: Readonly<Record<Engine, () => string | undefined>> = {
  chromium: () =>
    chromiumPath() === undefined ? 'no Chromium found: install it, or set CHROMIUM to its path' : undefined,
  firefox: () =>
    firefoxPath() === undefined ? 'no Firefox found: install it, or set FIREFOX to its path' : undefined,
  webkit: webkitMissing,
};

/** Why `engine` cannot be opened on this machine, or undefined where it can. */
export function reasonMissing(engine: Engine): string | undefined {
  return REASONS[engine]();
}
