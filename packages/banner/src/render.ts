/** The pure side of the banner: what it looks like and says. Views go in, trees come out. */
export { styleText } from './style/first-layer.ts';
export { themeText } from './style/theme.ts';
export { bannerTree } from './tree/banner.tsx';
export { shownText } from './tree/shown-text.ts';
export type { AskView, FormView, Purpose } from './view/ask-view.ts';
export { askViewOf } from './view/ask-view-of.ts';
export { narrowed } from './view/narrowed.ts';
export { words, wordsIn } from './words/index.ts';
