/** How large a held frame would be, as far as its attributes say: the server has no lay-out. */
import type { Frame } from '@kiwiconsent/banner/render';
import type { Missing } from '@kiwiconsent/gate';

/** CSS pixels: where the page gives no height, room for a placeholder's words. */
const HEIGHT = 420;

/** A number of CSS pixels; `undefined` for a percentage and for what is none. */
function pixels(attribute: string): number | undefined {
  const [, number] = /^\s*(\d{1,5})(?:\.\d*)?(?:px)?\s*$/.exec(attribute) ?? [];
  return number === undefined || Number(number) === 0 ? undefined : Number(number);
}

/** As wide as its place where no width in pixels is given: most frames without one fill it by their style. */
export function frameSize({
  width,
  height,
}: Pick<Missing, 'width' | 'height'>): Pick<Frame, 'width' | 'height'> {
  return { width: pixels(width) ?? 'full', height: pixels(height) ?? HEIGHT };
}
