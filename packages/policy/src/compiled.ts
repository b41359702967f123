/** The compiled policy: its types, its hash, its differences. */
export { judgeableOn } from './judge/judgeable.ts';
export type * from './model/category.ts';
export type * from './model/compiled-policy.ts';
export type * from './model/provider.ts';
export type * from './model/regime.ts';
export type * from './model/retention.ts';
export type * from './model/surface.ts';
export type * from './model/technology.ts';
export { type Language, type Texts, textIn } from './model/text.ts';
