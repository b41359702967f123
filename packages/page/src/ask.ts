/** Loaded on pages that were not served by us (docs/spec/page.md §2). */
export { fetchAsk, renderAsk } from '@kiwiconsent/banner/ask';
