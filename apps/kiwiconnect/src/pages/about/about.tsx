/** The public page about the platform: what it places when you are signed in, and what it does not (P31, P32). */
import type { Tree } from '@kiwiconsent/markup';
import { addressOf } from '../../site/addresses.ts';
import type { Page, PageView } from '../../site/page.ts';
import { purposeOf } from '../../site/purpose-of.ts';
import { ABOUT } from './about-words.ts';

/** The platform's inventory as rows of name and purpose. */
export function PlatformRows({ view }: { readonly view: PageView }): Tree {
  return (
    <dl class="rows">
      {view.policy.technologies
        .filter(({ surfaces }) => surfaces.includes('platform'))
        .map((technology) => (
          <div>
            <dt>
              <code>{technology.name}</code>
            </dt>
            <dd>{purposeOf(technology, view.language)}</dd>
          </div>
        ))}
    </dl>
  );
}

function body(view: PageView): Tree {
  const words = ABOUT[view.language];
  return (
    <article class="text wide">
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <h2>{words.inside}</h2>
      <p>{words.insideLead}</p>
      <PlatformRows view={view} />
      <h2>{words.never}</h2>
      <p>{words.neverText}</p>
      <h2>{words.logs}</h2>
      <p>{words.logsText}</p>
      <h2>{words.customer}</h2>
      <p>
        {words.customerText} <a href={addressOf('privacy', view.language)}>{words.privacyLink}</a>.
      </p>
      <h2>{words.look}</h2>
      <p>{words.lookText}</p>
      <p class="presses">
        <a class="press" href={addressOf('platform', view.language)}>
          {words.lookLink}
        </a>
        <a href={addressOf('contact', view.language)}>{words.askLink}</a>
      </p>
    </article>
  );
}

export const about: Page = {
  name: 'about',
  title: { nl: ABOUT.nl.heading, en: ABOUT.en.heading },
  description: { nl: ABOUT.nl.lead, en: ABOUT.en.lead },
  body,
};
