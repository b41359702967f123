import { holds, normal } from './normal.ts';

/** The techniques a document may name, by their words; the first that fits decides. */
const WORDS: readonly (readonly [kind: string, phrases: readonly string[]])[] = [
  [
    'local-storage',
    [
      'lokale opslag',
      'lokale html opslag',
      'html opslag',
      'stockage html local',
      'lokaler html speicher',
      'local storage',
      'localstorage',
      'lokaler speicher',
      'stockage local',
      'html5 storage',
    ],
  ],
  ['session-storage', ['session storage', 'sessionstorage']],
  ['indexed-db', ['indexeddb', 'indexed db']],
  ['service-worker', ['service worker']],
  [
    'pixel',
    [
      'pixel',
      'pixel tracker',
      'tracking pixel',
      'pixeltracker',
      'pixel traceur',
      'web beacon',
      'beacon',
      'zahlpixel',
    ],
  ],
  ['frame', ['iframe', 'frame']],
  ['sdk', ['sdk']],
  ['script', ['script', 'javascript', 'tag']],
  ['font', ['font', 'lettertype', 'schriftart', 'police']],
  ['fingerprint', ['fingerprint', 'fingerprinting']],
  ['cookie', ['cookie', 'cookies', 'http', 'http cookie', 'https cookie']],
];

/** The technique that a cell names; `undefined` for words we do not know. */
export function readKind(cell: string): string | undefined {
  const text = normal(cell);
  return WORDS.find(([, phrases]) => phrases.some((phrase) => holds(text, phrase)))?.[0];
}
