/** The part of the banner for pages that were not served by us (docs/spec/page.md §2). */
export { type Ask, fetchAsk, renderAsk } from './page/render-ask.ts';
