/** Loaded where a held frame has no placeholder yet (docs/spec/page.md §5). */
export { placeFrames } from '@kiwiconsent/banner/placing';
