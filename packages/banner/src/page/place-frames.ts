/** Puts a placeholder before each held frame that has none (P19): only the browser knows what is added later. */
import { styleText } from '../style/first-layer.ts';
import { placeholderStyleText } from '../style/placeholder.ts';
import { placeholderTree } from '../tree/placeholder.tsx';
import { type Frame, placeholderViewOf } from '../view/placeholder-view.ts';
import { adoptStyle } from './adopt-style.ts';
import { inventoryFor } from './inventory.ts';
import type { Host } from './start-banner.ts';
import { toDom } from './to-dom.ts';

/** Smaller than this nobody sees it: a frame that measures, not one that shows. */
const SEEN_PX = 40;

type Size = Pick<Frame, 'width' | 'height'>;

/** As large as the frame is, or would be: as wide as its place where it fills that. */
function sizeOf(frame: HTMLElement): Size {
  const wasHidden = frame.hidden;
  frame.hidden = false;
  const { width, height } = frame.getBoundingClientRect();
  const place = frame.parentElement?.clientWidth ?? 0;
  frame.hidden = wasHidden;
  return { width: place > 0 && width >= place - 1 ? 'full' : Math.round(width), height: Math.round(height) };
}

function addressOf({ dataset: { kcSrc, kcData = kcSrc } }: HTMLElement): string {
  return kcData && URL.canParse(kcData, document.baseURI) ? new URL(kcData, document.baseURI).href : '';
}

/** What is too small to be seen gets none. Rejects where the words cannot be had: the frame then stays held, and bare. */
export async function placeFrames(host: Host, frames: readonly HTMLElement[]): Promise<void> {
  const sized = frames.map((frame) => [frame, sizeOf(frame)] as const);
  const seen = sized.filter(
    ([, { width, height }]) => height >= SEEN_PX && (width === 'full' || width >= SEEN_PX),
  );
  if (seen.length === 0) return;
  const inventory = await inventoryFor(host);
  adoptStyle(document, styleText);
  adoptStyle(document, placeholderStyleText);
  for (const [frame, size] of seen) {
    const technology = frame.dataset['kc'] ?? '';
    const view = placeholderViewOf(inventory, { technology, address: addressOf(frame), ...size });
    const isPlaced = frame.previousElementSibling?.matches('kc-ask');
    if (!view || !frame.isConnected || isPlaced) continue;
    frame.before(toDom(placeholderTree(view), document));
    frame.toggleAttribute('data-kc-hidden', true);
    frame.hidden = true;
  }
}
