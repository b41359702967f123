/** The published cookie policy document, from the compiled policy alone: HTML, Markdown and JSON. */
import type { Tree } from '@kiwiconsent/markup';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { NoticeContext } from './model/context.ts';
import { noticeOf } from './notice-of.ts';
import { noticeDocumentMarkdown } from './print/notice-markdown.ts';
import { noticeDocumentTree } from './print/notice-tree.tsx';

export type * from './model/block.ts';
export type { NoticeContext, VersionEntry } from './model/context.ts';
export type * from './model/line.ts';
export type * from './model/notice.ts';
export { noticeOf } from './notice-of.ts';
export { noticeStyle } from './style/notice-style.ts';
export { noticeLanguageOf, noticeLanguages } from './words/words-in.ts';

/** The document's body, to stand in the site's `main`. */
export function noticeTree(policy: CompiledPolicy, language: string, context: NoticeContext): Tree {
  return noticeDocumentTree(noticeOf(policy, language, context));
}

/** The same document as Markdown (`text/markdown; charset=utf-8`). */
export function noticeMarkdown(policy: CompiledPolicy, language: string, context: NoticeContext): string {
  return noticeDocumentMarkdown(noticeOf(policy, language, context));
}

/** The same document as JSON text (`application/json`), in the shape of `Notice`; the same bytes every time. */
export function noticeJson(policy: CompiledPolicy, language: string, context: NoticeContext): string {
  return `${JSON.stringify(noticeOf(policy, language, context), undefined, 2)}\n`;
}
