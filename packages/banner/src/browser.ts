/** The banner's behaviour in the browser (docs/spec/page.md). What it looks like is `render`'s. */
export { openDelivery } from './page/deliver.ts';
export { openJar } from './page/jar.ts';
export { type Keeper, openKeeper } from './page/keeper.ts';
export { readPageConfig } from './page/page-config.ts';
export { signalsIn } from './page/signals-in.ts';
export { type Host, startBanner } from './page/start-banner.ts';
export type { PageConfig } from './view/page-config.ts';
