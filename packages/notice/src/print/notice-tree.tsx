import type { Tree } from '@kiwiconsent/markup';
import type { HeadFact, Notice, NumberedSection } from '../model/notice.ts';
import { blockTree } from './block-tree.tsx';
import { lineTree } from './line-tree.tsx';

/** The section whose table takes the whole width, below the contents list that stands beside the others. */
const WIDE = 'annex';

/** The document as a tree: one article, to stand in the site's `main`. Its style is `noticeStyle`. */
export function noticeDocumentTree(notice: Notice): Tree {
  return (
    <article class="kc-doc" lang={notice.language} dir={notice.direction}>
      <div class="kc-doc-page">
        <header class="kc-doc-head">
          <h1>{notice.title}</h1>
          {notice.newer.length > 0 && <p class="kc-doc-newer">{lineTree(notice.newer)}</p>}
          <dl class="kc-doc-version">{notice.head.map(headFact)}</dl>
          <section class="kc-doc-short" aria-labelledby="in-short">
            <h2 id="in-short">{notice.inShort.title}</h2>
            <ul>
              {notice.inShort.lines.map((each) => (
                <li>{lineTree(each)}</li>
              ))}
            </ul>
          </section>
        </header>
        <div class="kc-doc-columns">
          <nav class="kc-doc-contents" aria-labelledby="contents">
            <h2 id="contents">{notice.contents.title}</h2>
            <ol>
              {notice.sections.map(({ id, title, number }) => (
                <li>
                  <a href={`#${id}`}>
                    {number > 0 && <span class="kc-doc-number">{number}</span>}
                    <span>{title}</span>
                  </a>
                </li>
              ))}
            </ol>
          </nav>
          <div class="kc-doc-body">{notice.sections.filter(({ id }) => id !== WIDE).map(sectionTree)}</div>
        </div>
        <div class="kc-doc-body">{notice.sections.filter(({ id }) => id === WIDE).map(sectionTree)}</div>
      </div>
    </article>
  );
}

function headFact({ term, text, date }: HeadFact): Tree {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{date === '' ? text : <time datetime={date}>{text}</time>}</dd>
    </div>
  );
}

function sectionTree({ id, title, number, blocks }: NumberedSection): Tree {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {number > 0 && `${number}. `}
        {title}
      </h2>
      {blocks.map(blockTree)}
    </section>
  );
}
