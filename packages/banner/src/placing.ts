/** The part of the banner that puts placeholders where the server put none (docs/spec/page.md §5). */
export { placeFrames } from './page/place-frames.ts';
