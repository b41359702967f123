/** Holds and releases in the page. Today: tagged markup, and what a refusal takes away (docs/spec/page.md §4). */
export { mayLoad } from './may-load.ts';
export { sweep } from './sweep.ts';
export { openTagged, type Tagged } from './tagged.ts';
