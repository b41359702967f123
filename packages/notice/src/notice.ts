/** The published cookie policy document, from the compiled policy alone: HTML, Markdown and JSON. */
import type { Tree } from '@kiwiconsent/markup';
import type { Change, CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { differencePage, type VersionAddresses } from './difference/difference-page.ts';
import type { NoticeContext, VersionEntry } from './model/context.ts';
import { noticeOf } from './notice-of.ts';
import { noticeDocumentMarkdown } from './print/notice-markdown.ts';
import { noticeDocumentTree } from './print/notice-tree.tsx';
import { pageMarkdown } from './print/page-markdown.ts';
import { pageTree } from './print/page-tree.tsx';
import { versionsPage } from './versions/versions-page.ts';

export type { VersionAddresses } from './difference/difference-page.ts';
export type * from './model/block.ts';
export type { NoticeContext, VersionEntry } from './model/context.ts';
export type * from './model/line.ts';
export type * from './model/notice.ts';
export { noticeOf } from './notice-of.ts';
export { noticeStyle } from './style/notice-style.ts';
export { feedXml } from './versions/feed-xml.ts';
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

const NO_ADDRESSES: VersionAddresses = { old: '', next: '' };

/** What changed between two versions, as a page's body. `changes` is `diff(old, next)`. */
export function differenceTree(
  old: CompiledPolicy,
  next: CompiledPolicy,
  changes: readonly Change[],
  language: string,
  addresses: VersionAddresses = NO_ADDRESSES,
): Tree {
  return pageTree(differencePage(old, next, changes, language, addresses));
}

/** The same page as Markdown. */
export function differenceMarkdown(
  old: CompiledPolicy,
  next: CompiledPolicy,
  changes: readonly Change[],
  language: string,
  addresses: VersionAddresses = NO_ADDRESSES,
): string {
  return pageMarkdown(differencePage(old, next, changes, language, addresses));
}

/** All versions, newest first, as a page's body; `feed` is the address of their feed, '' for none. */
export function versionsTree(versions: readonly VersionEntry[], language: string, feed = ''): Tree {
  return pageTree(versionsPage(versions, language, feed));
}

/** The same list as Markdown. */
export function versionsMarkdown(versions: readonly VersionEntry[], language: string, feed = ''): string {
  return pageMarkdown(versionsPage(versions, language, feed));
}
