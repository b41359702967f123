/** The invented companies of this site, what they would place, and that they do not exist (P28). */
import type { Tree } from '@kiwiconsent/markup';
import { type Provider, textIn } from '@kiwiconsent/policy/compiled';
import { addressOf } from '../../site/addresses.ts';
import type { Page, PageView } from '../../site/page.ts';
import { purposeOf } from '../../site/purpose-of.ts';
import { EXAMPLES } from './examples-words.ts';

/** The third parties of the policy: all of them invented. */
export function exampleCompanies(view: PageView): readonly Provider[] {
  return view.policy.providers.filter(({ role }) => role !== 'controller');
}

function Company({ view, company }: { readonly view: PageView; readonly company: Provider }): Tree {
  const placed = view.policy.technologies.filter(
    ({ provider, placedBy }) => provider === company.id && placedBy === '',
  );
  return (
    <section id={company.id} aria-labelledby={`${company.id}-name`}>
      <h2 id={`${company.id}-name`}>{company.name}</h2>
      <p>{textIn(company.why, view.language)}</p>
      <ul>
        {placed.map((technology) => (
          <li>
            <code>{technology.name}</code>: {purposeOf(technology, view.language)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function body(view: PageView): Tree {
  const words = EXAMPLES[view.language];
  return (
    <article class="text wide">
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        {words.hosts} {words.statement}
      </p>
      {exampleCompanies(view).map((company) => (
        <Company view={view} company={company} />
      ))}
      <p>
        <a href={addressOf('notice', view.language)}>{words.noticeLink}</a>
      </p>
    </article>
  );
}

export const examples: Page = {
  name: 'examples',
  title: { nl: EXAMPLES.nl.heading, en: EXAMPLES.en.heading },
  description: { nl: EXAMPLES.nl.lead, en: EXAMPLES.en.lead },
  body,
};
