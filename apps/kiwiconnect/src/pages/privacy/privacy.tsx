/** The privacy page that the cookie policy refers to (P5): what this website itself does with data. */
import type { Tree } from '@kiwiconsent/markup';
import { addressOf } from '../../site/addresses.ts';
import type { Page, PageView } from '../../site/page.ts';
import { PRIVACY } from './privacy-words.ts';

function body(view: PageView): Tree {
  const words = PRIVACY[view.language];
  const { authority } = view.policy.regime;
  return (
    <article class="text wide">
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <h2>{words.choice}</h2>
      <p>{words.choiceText}</p>
      <h2>{words.counting}</h2>
      <p>
        {words.countingText} <a href={addressOf('settings', view.language)}>{words.settingsLink}</a>.
      </p>
      <h2>{words.form}</h2>
      <p>{words.formText}</p>
      <h2>{words.platform}</h2>
      <p>{words.platformText}</p>
      <h2>{words.customers}</h2>
      <p>{words.customersText}</p>
      <h2>{words.others}</h2>
      <p>
        {words.othersText} <a href={addressOf('notice', view.language)}>{words.noticeLink}</a>.
      </p>
      <h2>{words.rights}</h2>
      <p>{words.rightsText}</p>
      <p>
        {words.complaint} <a href={authority.url}>{authority.name}</a>.
      </p>
      <p>
        <a href={addressOf('contact', view.language)}>{words.contactLink}</a>
      </p>
    </article>
  );
}

export const privacy: Page = {
  name: 'privacy',
  title: { nl: PRIVACY.nl.heading, en: PRIVACY.en.heading },
  description: { nl: PRIVACY.nl.lead, en: PRIVACY.en.lead },
  body,
};
