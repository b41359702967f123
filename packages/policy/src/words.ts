/** Words that come from data: how long, when, where, what kind; in nine languages. */
export { countryWords } from './words/country-words.ts';
export { dateWords } from './words/date-words.ts';
export { directionOf } from './words/direction-of.ts';
export { kindWords } from './words/kind-words.ts';
export { durationWords, keptWords, retentionWords } from './words/retention-words.ts';
