import type { Palette } from '../../model/compiled-policy.ts';
import type { Draft } from '../build-policy.ts';
import type { Report } from '../report.ts';
import { contrastOf } from './contrast-of.ts';

/** WCAG 2.2 SC 1.4.3, for text of any size. */
const ENOUGH = 4.5;

/** Text can be read, and what can be pressed can be read, in light and in dark (DP-22). */
export function checkTheme({ policy }: Draft, report: Report): void {
  for (const name of ['light', 'dark'] as const) {
    const palette = policy.theme[name];
    checkPair(name, palette, 'ink', report);
    checkPair(name, palette, 'accent', report);
  }
}

function checkPair(name: string, palette: Palette, key: 'ink' | 'accent', report: Report): void {
  const contrast = contrastOf(palette.paper, palette[key]);
  if (contrast === undefined || contrast >= ENOUGH) return;
  const message = `${key} ${palette[key]} on paper ${palette.paper} has a contrast of ${contrast.toFixed(2)}.`;
  const advice = `Take a colour with at least ${ENOUGH}.`;
  report.error('KC-P080', ['theme', name, key], message, advice);
}
