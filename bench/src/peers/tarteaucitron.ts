/**
 * tarteaucitron: no consent by default (`highPrivacy`, state `wait`), its consent modes on, each category a service with
 * its cookies. What it holds must be given to it as a job; nothing else holds by itself.
 */
import { ASKED, type Peer, packaged, script } from './peer.ts';

const SETTINGS = {
  privacyUrl: '/privacy',
  bodyPosition: 'bottom',
  orientation: 'bottom',
  highPrivacy: true,
  alwaysNeedConsent: true,
  serviceDefaultState: 'wait',
  DenyAllCta: true,
  AcceptAllCta: true,
  showIcon: false,
  adblocker: false,
  googleConsentMode: true,
  bingConsentMode: true,
  pianoConsentMode: true,
};

const FILES = [
  'tarteaucitron.min.js',
  'tarteaucitron.services.min.js',
  'css/tarteaucitron.min.css',
  'lang/tarteaucitron.nl.min.js',
] as const;

const service = (id: string, title: string): string => `
tarteaucitron.services['${id}'] = { key: '${id}', type: 'other', name: '${title}', uri: '/privacy', needConsent: true, cookies: ['${id}-cookie'], js() {}, fallback() {} };
(tarteaucitron.job = tarteaucitron.job || []).push('${id}');`;

export function tarteaucitron(): Peer {
  const start = `window.tarteaucitronForceLanguage = 'nl'; tarteaucitron.init(${JSON.stringify(SETTINGS)});${ASKED.map(({ id, title }) => service(id, title)).join('')}`;
  return {
    name: 'tarteaucitron 1.34.0',
    files: {
      ...Object.fromEntries(FILES.map((file) => [`/peer/${file}`, packaged(`tarteaucitronjs/${file}`)])),
      '/peer/tarteaucitron-start.js': start,
    },
    head: script('/peer/tarteaucitron.min.js', '') + script('/peer/tarteaucitron-start.js', ''),
    question: '#tarteaucitronAlertBig',
    opener: '#tarteaucitronCloseAlert',
    preferences: '#tarteaucitron',
  };
}
