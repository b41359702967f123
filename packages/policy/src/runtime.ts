/** What a page and a server need to judge: small, pure, no texts. */
export { type Answer, type Choice, SILENCE } from './choice/choice.ts';
export { COOKIE_NAME, type CookieRecord, type SurfaceRecord } from './choice/cookie.ts';
export type { Publication } from './choice/publication.ts';
export type { Judgeable } from './judge/judgeable.ts';
export type { Thing } from './judge/thing.ts';
export type { Verdict } from './judge/verdict.ts';
export { ASKABLE, type AskableCategory, CATEGORIES, type Category } from './model/category.ts';
