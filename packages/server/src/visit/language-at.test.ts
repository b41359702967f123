import { expect, test } from 'vitest';
import { first } from '../fixture/policies.ts';
import { languageAt } from './language-at.ts';

test.each([
  ['/', 'nl'],
  ['/cookiebeleid', 'nl'],
  ['/cookie-policy', 'en'],
  ['/cookie-policy/1.0.md?x=1', 'en'],
  ['/cookie-policyx', 'nl'],
  ['/en', 'en'],
  ['/en/contact?taal=nl', 'en'],
  ['/en/cookie-settings#top', 'en'],
  ['/english', 'nl'],
  ['/xx/page', 'nl'],
])('%s is in %s', (path, language) => {
  expect(languageAt(first, path)).toBe(language);
});
