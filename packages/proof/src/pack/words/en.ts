/** English, plain. */
import type { PackWords } from '../pack-words.ts';

export const en: PackWords = {
  title: 'Proof of a cookie choice',
  intro:
    'This file shows what somebody chose, what was on the screen, and which cookie policy held. It does not say who it was. Everything is in this file: it fetches nothing from the internet.',
  verdict: {
    good: 'This proof holds.',
    bad: 'This proof does not hold. Do not rely on what stands below.',
    waiting:
      'This file checks itself where JavaScript is on. Without JavaScript, check it with: npx kiwiconsent verify FILE',
    yes: 'Yes',
    no: 'No',
    unknown: 'Cannot be said',
    checks: {
      key: 'There is a public key to check with.',
      signature: 'The log was signed with this key.',
      receipt: 'This choice is in the log exactly as it stands here.',
      shown: 'This was on the screen: it is what belongs to the choice.',
      policy: 'This is the cookie policy that belongs to the choice.',
      page: 'What stands below was made of this data.',
    },
  },
  receipt: {
    title: 'The choice',
    pressed: 'Pressed',
    controls: {
      'accept-all': 'accept all',
      'refuse-all': 'refuse all',
      save: 'save choice',
      'withdraw-all': 'switch everything off',
      'load-once': 'load once',
      'load-always': 'always load',
      object: 'object',
    },
    screen: 'Kind of screen',
    layers: {
      banner: 'the question on the page',
      preferences: 'the preferences on the page',
      'settings-page': 'the cookie settings page',
      placeholder: 'a part of the page that waited for the choice',
    },
    surface: 'Where',
    language: 'Language',
    recorded: 'Recorded on',
    said: 'Time on the visitor’s clock',
    until: 'Valid until',
    witness: 'How strong the proof is that the visitor did this',
    witnesses: {
      browser: 'a message of the browser alone',
      cookie: 'the browser brought back what the website had given it',
      account: 'the visitor was signed in',
    },
    gpc: 'The browser also asked not to share the visitor’s data (Global Privacy Control).',
    number: 'Number',
    previous: 'Choice before it',
    none: 'none',
  },
  answers: {
    title: 'The answers',
    granted: 'yes',
    denied: 'no',
    notAsked: 'not asked',
    objected: 'objected',
  },
  shown: {
    title: 'What was on the screen',
    about: 'A picture of that moment. Its buttons do nothing here.',
    frame: 'The screen of that moment',
    text: 'The text alone',
    prints: 'Fingerprints (SHA-256)',
    noScript: 'no script: it was a form',
  },
  policy: {
    title: 'The cookie policy of that moment',
    version: 'Version',
    date: 'Date',
    print: 'Fingerprint',
    document: 'Address of the document',
    inventory: 'Every technique in this version',
    columns: ['Technique', 'Provider', 'Category', 'Purpose'],
  },
  ledger: {
    title: 'The log',
    about:
      'Every choice is in a log from which nothing can be taken without its showing. The signature below is under the whole log up to that moment.',
    name: 'Name of the log',
    place: 'Place',
    key: 'Public key',
    proof: 'The proof itself',
    alsoSigned: 'Also signed by',
    witnessKey:
      'The key of whoever signed too is not in it: that signature is not checked here. Ask them for their key, and check with: npx kiwiconsent verify FILE --witness KEY',
    limits: 'What this file does not show',
    notShown: [
      'The key is in this file. Whoever made the file can have made a key too. Compare it with the key that the company publishes.',
      'The check is in this file as well. To be certain, check with a program of your own: npx kiwiconsent verify FILE --key KEY',
      'It shows one choice. What somebody chose later is not in it.',
    ],
  },
  months: 'January February March April May June July August September October November December'.split(' '),
};
