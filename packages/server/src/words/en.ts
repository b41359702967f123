/** English, plain. */
import type { ServerWords } from './server-words.ts';

export const en: ServerWords = {
  receipt: {
    title: 'Receipt of your choice',
    intro: 'This is what we keep of your choice. It does not say who you are.',
    recorded: 'Recorded on',
    until: 'Valid until',
    policy: 'Version of the cookie policy',
    pressed: 'You chose',
    number: 'Number',
    answers: 'Your answers',
    granted: 'yes',
    denied: 'no',
    notAsked: 'not asked',
    only: 'this party only',
    objected: 'objected',
    earlier: 'See the receipt before this one',
    keep: 'Keep this receipt as a file',
    change: 'Change your choice',
    gpc: 'Your browser asked not to share your data (Global Privacy Control).',
  },
  error: {
    title: 'This did not work',
    notFound: 'This page is not here',
    notFoundAbout: 'The address may be mistyped, or the page is gone.',
    safe: 'Nothing was recorded, and nothing more was switched on.',
    again: 'Go back, load the page again, and try once more.',
    form: 'This form is too old, or your browser keeps no cookies of this site. Without cookies we cannot remember your choice.',
    code: 'Error code',
  },
  versions: 'Versions of the cookie policy',
};
