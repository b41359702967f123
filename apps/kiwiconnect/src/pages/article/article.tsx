/** An article with a film, a map and a post of others: external content that waits for a visitor's yes (P14). */
import type { Tree } from '@kiwiconsent/markup';
import type { Page, PageView } from '../../site/page.ts';
import { ARTICLE } from './article-words.ts';

interface EmbedProperties {
  readonly view: PageView;
  readonly technology: 'film' | 'kaart' | 'bericht';
  readonly title: string;
  readonly caption: string;
}

/** CSS pixels; the placeholder has the same, so that nothing moves when a frame loads. */
const HEIGHT = 420;

/** A frame without an address of its own: nothing is requested until the choice allows it. */
function Embed({ view, technology, title, caption }: EmbedProperties): Tree {
  const address = `${view.exampleOrigin(technology)}/${view.language}`;
  return (
    <figure class={`embed embed-${technology}`}>
      <div class="embed-frame">
        {view.placeholder({ technology, width: 'full', height: HEIGHT, address })}
        <iframe data-kc={technology} data-kc-src={address} title={title} height={HEIGHT} hidden />
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function body(view: PageView): Tree {
  const words = ARTICLE[view.language];
  return (
    <article class="text wide">
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <h2>{words.film}</h2>
      <p>{words.filmText}</p>
      <Embed view={view} technology="film" title={words.filmTitle} caption={words.filmCaption} />
      <h2>{words.map}</h2>
      <p>{words.mapText}</p>
      <Embed view={view} technology="kaart" title={words.mapTitle} caption={words.mapCaption} />
      <h2>{words.post}</h2>
      <p>{words.postText}</p>
      <Embed view={view} technology="bericht" title={words.postTitle} caption={words.postCaption} />
      <h2>{words.after}</h2>
      <p>{words.afterText}</p>
    </article>
  );
}

export const article: Page = {
  name: 'article',
  title: { nl: ARTICLE.nl.heading, en: ARTICLE.en.heading },
  description: { nl: ARTICLE.nl.lead, en: ARTICLE.en.lead },
  body,
};
