/** c15t's core as its documentation says, with the small question that it leaves to the site. `HOSTS` comes from the bundler. */
import { getOrCreateConsentRuntime, policyPackPresets } from 'c15t';

const TITLES = {
  functionality: 'Handig',
  measurement: 'Meten',
  marketing: 'Reclame',
  experience: 'Van anderen',
};
const CATEGORIES = Object.keys(TITLES);

const { consentStore } = getOrCreateConsentRuntime({
  mode: 'offline',
  overrides: { country: 'NL', language: 'nl' },
  offlinePolicy: { policyPacks: [policyPackPresets.europeOptIn()] },
  consentCategories: ['necessary', ...CATEGORIES],
  networkBlocker: {
    enabled: true,
    logBlockedRequests: false,
    rules: HOSTS.map((domain) => ({ id: domain, domain, category: 'marketing' })),
  },
});
consentStore.getState().initializeIframeBlocker();

const markup = (id, label, body) => {
  const dialog = document.createElement('div');
  Object.assign(dialog, { id, role: 'dialog', ariaLabel: label, innerHTML: body });
  dialog.addEventListener('click', ({ target }) => act(target.value));
  return document.body.appendChild(dialog);
};

async function act(value) {
  const state = consentStore.getState();
  if (value === 'choose') state.setActiveUI('dialog');
  else if (value === 'custom') {
    for (const each of CATEGORIES)
      state.setSelectedConsent(each, document.getElementById(`c15t-${each}`).checked);
    await state.saveConsents('custom');
  } else if (value) await state.saveConsents(value);
}

addEventListener('DOMContentLoaded', () => {
  const question = markup(
    'c15t-question',
    'Cookies op deze site',
    `<h2>Cookies op deze site</h2><p>Mogen wij meten hoe u deze site gebruikt en filmpjes van anderen tonen?</p>
<button value="all">Alles accepteren</button> <button value="necessary">Alles weigeren</button> <button value="choose">Zelf instellen</button>`,
  );
  const preferences = markup(
    'c15t-preferences',
    'Cookie-instellingen',
    `<h2>Cookie-instellingen</h2>${CATEGORIES.map((each) => `<p><label><input type="checkbox" id="c15t-${each}"> ${TITLES[each]}</label></p>`).join('')}
<button value="custom">Keuze opslaan</button>`,
  );
  const show = ({ activeUI }) => {
    question.hidden = activeUI !== 'banner';
    preferences.hidden = activeUI !== 'dialog';
  };
  consentStore.subscribe(show);
  show(consentStore.getState());
});
