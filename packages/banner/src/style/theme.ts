/** A company's own colours, as the custom properties that our style sheets read (DP-22). */
import type { Palette, Theme } from '@kiwiconsent/policy/compiled';
import { important } from './important.ts';

function properties({ paper, ink, accent }: Palette): string {
  return `kc-ask{--kc-paper:${paper};--kc-ink:${ink};--kc-accent:${accent};}`;
}

/**
 * The colours of `theme` as CSS, for a style element after `styleText`.
 * Only colours pass: compiling has checked their form and contrast, and both answers use the same one.
 */
export function themeText({ light, dark, radius }: Theme): string {
  return important(
    `${properties(light)}kc-ask{--kc-radius:${radius}px;}@media(prefers-color-scheme:dark){${properties(dark)}}`,
  );
}
