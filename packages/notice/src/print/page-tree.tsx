import type { Tree } from '@kiwiconsent/markup';
import type { Page } from '../model/page.ts';
import { blockTree } from './block-tree.tsx';
import { lineTree } from './line-tree.tsx';

/** A page in the document's style, without contents list. */
export function pageTree({ language, direction, title, intro, sections }: Page): Tree {
  return (
    <article class="kc-doc" lang={language} dir={direction}>
      <div class="kc-doc-page kc-doc-plain">
        <header class="kc-doc-head">
          <h1>{title}</h1>
          {intro.map((each) => (
            <p>{lineTree(each)}</p>
          ))}
        </header>
        <div class="kc-doc-body">
          {sections.map(({ id, title: name, blocks }) => (
            <section aria-labelledby={id}>
              <h2 id={id}>{name}</h2>
              {blocks.map(blockTree)}
            </section>
          ))}
        </div>
      </div>
    </article>
  );
}
