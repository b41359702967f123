/**
 * What goes into `<head>`: the page's config, the guard right after it, then style and page script. All but the last is
 * inline, and nothing waits for that: no request of ours blocks rendering (docs/spec/guard.md §1).
 */
import { raw, type Tree } from '@kiwiconsent/markup';
import type { ServedFiles } from '../page/page-files.ts';
import type { Published } from '../publish/published.ts';
import { JsonScript } from './json-script.tsx';
import { pageConfigOf } from './page-config.ts';

interface HeadProperties {
  readonly published: Published;
  readonly files: ServedFiles;
  readonly surface: string;
  readonly language: string;
  readonly styles: readonly string[];
  /** The nonce of the page's own policy, '' for none. */
  readonly nonce?: string;
  /** Without the banner's part: a frame of a page that asks already. */
  readonly isPage?: boolean;
  readonly gpc?: boolean;
  /** What this visitor said, for the guard (docs/spec/page.md §2). */
  readonly visitor?: object | undefined;
  readonly isSealed?: boolean;
  readonly isReportOnly?: boolean;
}

export function Head(properties: HeadProperties): Tree {
  const {
    published,
    files,
    surface,
    language,
    styles,
    nonce = '',
    isPage = true,
    gpc,
    isSealed,
    visitor,
    isReportOnly = false,
  } = properties;
  const own = nonce === '' ? undefined : nonce;
  const script = isReportOnly ? files.tell : files.page;
  // One that is the same for everybody knows no visitor (docs/spec/guard.md §1).
  const guard = visitor === undefined ? files.guardAlone : files.guard;
  return (
    <>
      <JsonScript
        id="kc-page"
        value={pageConfigOf(published, surface, language, isReportOnly)}
        more={visitor}
        gpc={gpc}
        isSealed={isSealed}
      />
      {guard && <script nonce={own}>{raw(guard.text)}</script>}
      {styles.map((text) => (
        <style nonce={own}>{raw(text)}</style>
      ))}
      {isPage && script && (
        <script
          async
          src={`/_kc/files/${script.name}`}
          integrity={script.integrity}
          crossorigin="anonymous"
          nonce={own}
        />
      )}
    </>
  );
}
