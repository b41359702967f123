/** The part of the banner that is loaded where something is held (docs/spec/page.md §5). */
export { bareFrames, showPlaceholders, tendPlaceholders } from './page/placeholders.ts';
