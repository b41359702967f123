/**
 * Klaro: every service refused until chosen (`default: false`), with the cookies it deletes while it is. What it holds
 * must be retagged (`type="text/plain" data-name data-src`).
 */
import { ASKED, type Peer, packaged, script, style } from './peer.ts';

const services = ASKED.map(
  ({ id, title }) =>
    `{ name: '${id}', title: '${title}', purposes: ['${id}'], default: false, required: false, cookies: [/^${id}-/] }`,
);
const purposes = Object.fromEntries(ASKED.map(({ id, title, text }) => [id, { title, description: text }]));
const words = JSON.stringify({ nl: { purposes, privacyPolicyUrl: '/privacy' } });

export function klaro(): Peer {
  const config = `var klaroConfig = { version: 1, lang: 'nl', default: false, mustConsent: false, acceptAll: true, hideDeclineAll: false, groupByPurpose: true, translations: ${words}, services: [${services}] };`;
  return {
    name: 'Klaro 0.7.22',
    files: {
      '/peer/klaro.js': packaged('klaro/dist/klaro-no-css.js'),
      '/peer/klaro.css': packaged('klaro/dist/klaro.min.css'),
      '/peer/klaro-config.js': config,
    },
    head: style('/peer/klaro.css') + script('/peer/klaro-config.js') + script('/peer/klaro.js'),
    question: '#klaro .cookie-notice',
    opener: '#klaro .cn-learn-more',
    preferences: '#klaro .cookie-modal .cm-modal',
  };
}
