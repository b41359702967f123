/** What a page and a server need to judge: small, pure, no texts. */
export { asked, openQuestions } from './choice/asked.ts';
export { type Answer, type Choice, SILENCE } from './choice/choice.ts';
export { choiceOf } from './choice/choice-of.ts';
export { COOKIE_NAME, type CookieRecord, type Pending, type SurfaceRecord } from './choice/cookie.ts';
export { later } from './choice/later.ts';
export type { Publication } from './choice/publication.ts';
export { readCookie } from './choice/read-cookie.ts';
export type { Signals } from './choice/signals.ts';
export { type Standing, standing } from './choice/standing.ts';
export { withChoice } from './choice/with-choice.ts';
export { writeCookie } from './choice/write-cookie.ts';
export { judge } from './judge/judge.ts';
export type { Judgeable } from './judge/judgeable.ts';
export type { Thing } from './judge/thing.ts';
export type { Verdict } from './judge/verdict.ts';
export { ASKABLE, type AskableCategory, CATEGORIES, type Category } from './model/category.ts';
