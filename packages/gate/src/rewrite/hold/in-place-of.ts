import type { RewriteOptions } from '../options.ts';
import type { HeldVerdict } from './address-judge.ts';
import type { Tag } from './tag.ts';

const FRAMES = new Set(['iframe', 'embed', 'object']);

/** HTML that goes before a held element; '' for one that shows nothing. */
export function inPlaceOf(
  tag: Tag,
  verdict: HeldVerdict,
  { placeholder }: Pick<RewriteOptions, 'placeholder'>,
): string {
  if (placeholder === undefined || !FRAMES.has(tag.name)) return '';
  const address = tag.value('srcdoc') === undefined ? (tag.value('src') ?? tag.value('data') ?? '') : '';
  const [width = '', height = ''] = [tag.value('width'), tag.value('height')];
  return placeholder({ element: tag.name, address, width, height, verdict });
}
