/**
 * vanilla-cookieconsent: opt-in mode, scripts managed (`manageScriptTags`), each category with the cookies it clears. What
 * it holds must be retagged (`type="text/plain" data-category`); nothing else holds by itself.
 */
import { ASKED, type Peer, packaged, script, style, WORDS } from './peer.ts';

const SETTINGS = {
  hideFromBots: false, // a driven browser counts as one
  mode: 'opt-in',
  manageScriptTags: true,
  language: {
    default: 'nl',
    translations: {
      nl: {
        consentModal: {
          title: WORDS.title,
          description: WORDS.question,
          acceptAllBtn: WORDS.accept,
          acceptNecessaryBtn: WORDS.refuse,
          showPreferencesBtn: WORDS.choose,
        },
        preferencesModal: {
          title: WORDS.title,
          acceptAllBtn: WORDS.accept,
          acceptNecessaryBtn: WORDS.refuse,
          savePreferencesBtn: WORDS.save,
          closeIconLabel: 'Sluiten',
          sections: ASKED.map(({ id, title, text }) => ({ title, description: text, linkedCategory: id })),
        },
      },
    },
  },
};

const clears = ASKED.map(
  ({ id }) => `${id}: { autoClear: { cookies: [{ name: /^${id}-/ }], reloadPage: false } }`,
);

export function vanilla(): Peer {
  const start = `CookieConsent.run({ ...${JSON.stringify(SETTINGS)}, categories: { necessary: { enabled: true, readOnly: true }, ${clears} } });`;
  return {
    name: 'vanilla-cookieconsent 3.1.0',
    files: {
      '/peer/vanilla.js': packaged('vanilla-cookieconsent/dist/cookieconsent.umd.js'),
      '/peer/vanilla.css': packaged('vanilla-cookieconsent/dist/cookieconsent.css'),
      '/peer/vanilla-start.js': start,
    },
    head: style('/peer/vanilla.css') + script('/peer/vanilla.js') + script('/peer/vanilla-start.js'),
    question: '#cc-main .cm',
    opener: '#cc-main .cm [data-role="show"]',
    preferences: '#cc-main .pm',
  };
}
