import type { Tree } from '@kiwiconsent/markup';
import type { Visit } from '../visit/visit.ts';
import type { Parts } from './parts.tsx';

/** A page of ours (document, settings, receipt, error) for the site's `layout` to put its frame around. */
export interface SitePage {
  readonly kind: 'notice' | 'settings' | 'receipt' | 'error';
  /** For `<title>`; the page's own `<h1>` is in `main`. */
  readonly title: string;
  /** The path this page was asked at. */
  readonly path: string;
  readonly visit: Visit;
  /** `parts.head` goes into `<head>`, `parts.body` at the start of `<body>`. */
  readonly parts: Parts;
  /** What goes inside `<main>`. */
  readonly main: Tree;
  /** The same page in other languages: language and path. */
  readonly alternates: readonly { readonly language: string; readonly path: string }[];
}
