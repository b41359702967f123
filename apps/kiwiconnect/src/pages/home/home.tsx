/** The home page: who this is, what opening the site does to your device, and where to go next. */
import type { Tree } from '@kiwiconsent/markup';
import { textIn } from '@kiwiconsent/policy/compiled';
import { addressOf } from '../../site/addresses.ts';
import { MarkDrawing } from '../../site/mark.tsx';
import type { Page, PageView } from '../../site/page.ts';
import { purposeOf } from '../../site/purpose-of.ts';
import { HOME } from './home-words.ts';
import { type OnOpening, onOpening } from './on-opening.ts';

function Hero({ view }: { readonly view: PageView }): Tree {
  const words = HOME[view.language];
  return (
    <div class="hero wide">
      <div class="hero-text">
        <h1>{words.heading}</h1>
        <p class="lead">{words.lead}</p>
        <p class="presses">
          <a class="press" href={addressOf('settings', view.language)} data-kc-do="open-preferences">
            {words.settings}
          </a>
          <a href={addressOf('notice', view.language)}>{words.notice}</a>
        </p>
      </div>
      <MarkDrawing />
    </div>
  );
}

function Asked({ view, groups }: { readonly view: PageView; readonly groups: OnOpening['asked'] }): Tree {
  return (
    <dl class="rows">
      {groups.map(({ category, technologies }) => (
        <div>
          <dt>{textIn(view.policy.categories[category].name, view.language)}</dt>
          <dd>{technologies.map((technology) => purposeOf(technology, view.language)).join(' ')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Opening({ view }: { readonly view: PageView }): Tree {
  const words = HOME[view.language];
  const { unasked, asked } = onOpening(view.policy, 'website');
  return (
    <section class="band" aria-labelledby="opening">
      <div class="wide">
        <h2 id="opening">{words.opening}</h2>
        <p class="measure">{words.openingLead}</p>
        <div class="halves">
          <div>
            <h3>{words.unasked}</h3>
            <dl class="rows">
              {unasked.map((technology) => (
                <div>
                  <dt>
                    <code>{technology.name}</code>
                  </dt>
                  <dd>{purposeOf(technology, view.language)}</dd>
                </div>
              ))}
            </dl>
          </div>
          <div>
            <h3>{words.asked}</h3>
            <Asked view={view} groups={asked} />
          </div>
        </div>
        <p>
          <a href={`${addressOf('notice', view.language)}`}>{words.whole}</a>
        </p>
      </div>
    </section>
  );
}

function Onward({ view }: { readonly view: PageView }): Tree {
  const words = HOME[view.language];
  return (
    <section class="wide" aria-labelledby="onward">
      <h2 id="onward">{words.onward}</h2>
      <ul class="onward">
        {words.pages.map(({ page, name, about }) => (
          <li>
            <a href={addressOf(page, view.language)}>{name}</a>
            <p>{about}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const home: Page = {
  name: 'home',
  title: { nl: 'KiwiConnect', en: 'KiwiConnect' },
  description: { nl: HOME.nl.lead, en: HOME.en.lead },
  body: (view) => [<Hero view={view} />, <Opening view={view} />, <Onward view={view} />],
};
