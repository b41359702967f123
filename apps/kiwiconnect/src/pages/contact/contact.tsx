/** The contact page: how to reach us (P38), and a form that keeps nothing and says so. */
import type { Tree } from '@kiwiconsent/markup';
import { addressOf } from '../../site/addresses.ts';
import { COMPANY } from '../../site/company.ts';
import type { Page, PageView } from '../../site/page.ts';
import { FRAME } from '../../site/words.ts';
import { ContactForm, type FormState } from './contact-form.tsx';
import { CONTACT } from './contact-words.ts';

function Details({ view }: { readonly view: PageView }): Tree {
  const words = CONTACT[view.language];
  return (
    <dl class="rows">
      <div>
        <dt>{words.email}</dt>
        <dd>
          <a href={`mailto:${COMPANY.email}`}>{COMPANY.email}</a>
        </dd>
      </div>
      <div>
        <dt>{words.address}</dt>
        <dd>
          {COMPANY.name}
          <br />
          {COMPANY.street}
          <br />
          {COMPANY.postcode} {COMPANY.city}, {FRAME[view.language].country}
        </dd>
      </div>
      <div>
        <dt>{words.website}</dt>
        <dd>
          <a href={COMPANY.website}>www.kiwiconnect.nl</a>
        </dd>
      </div>
    </dl>
  );
}

/** The page with a form in some state: empty, or with what was written and what is wrong with it. */
export function contactBody(view: PageView, state: FormState): Tree {
  const words = CONTACT[view.language];
  return (
    <article class="text wide">
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <Details view={view} />
      <h2 id="form">{words.form}</h2>
      <p>{words.formText}</p>
      <ContactForm view={view} state={state} />
    </article>
  );
}

/** What a visitor sees after a form that was filled in well. */
export function thanksBody(view: PageView): Tree {
  const words = CONTACT[view.language];
  return (
    <article class="text wide">
      <h1>{words.thanks}</h1>
      <p class="lead">
        {words.thanksText} <a href={`mailto:${COMPANY.email}`}>{COMPANY.email}</a>.
      </p>
      <p>
        <a href={addressOf('contact', view.language)}>{words.again}</a>
      </p>
    </article>
  );
}

export const contact: Page = {
  name: 'contact',
  title: { nl: CONTACT.nl.heading, en: CONTACT.en.heading },
  description: { nl: CONTACT.nl.lead, en: CONTACT.en.lead },
  body: (view) => contactBody(view, { kind: 'empty' }),
};
