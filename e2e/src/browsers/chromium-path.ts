// biome-ignore lint/correctness/useImportExtensions: the file is an .mjs; its types stand beside it as .d.mts
import { findChromium } from '../../../tools/find-chromium.mjs';

/** The path of the Chromium that `npm test` uses too, or undefined where there is none. */
export function chromiumPath(): string | undefined {
  return findChromium();
}
