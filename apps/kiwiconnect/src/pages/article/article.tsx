/** An article with a film, a map and a post of others. Plain markup: the gate holds it until a yes (P14). */
import type { Tree } from '@kiwiconsent/markup';
import type { Page, PageView } from '../../site/page.ts';
import { ARTICLE } from './article-words.ts';

interface EmbedProperties {
  readonly view: PageView;
  readonly company: 'film' | 'kaart' | 'bericht';
  readonly title: string;
  readonly caption: string;
}

/** CSS pixels. */
const HEIGHT = 420;

function Embed({ view, company, title, caption }: EmbedProperties): Tree {
  return (
    <figure class={`embed embed-${company}`}>
      <div class="embed-frame">
        <iframe src={`${view.exampleOrigin(company)}/${view.language}`} title={title} height={HEIGHT} />
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
      <Embed view={view} company="film" title={words.filmTitle} caption={words.filmCaption} />
      <h2>{words.map}</h2>
      <p>{words.mapText}</p>
      <Embed view={view} company="kaart" title={words.mapTitle} caption={words.mapCaption} />
      <h2>{words.post}</h2>
      <p>{words.postText}</p>
      <Embed view={view} company="bericht" title={words.postTitle} caption={words.postCaption} />
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
