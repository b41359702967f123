/** Holds and releases in the page. Today: tagged markup (docs/spec/page.md §4). */
export { mayLoad } from './may-load.ts';
export { openTagged, type Tagged } from './tagged.ts';
