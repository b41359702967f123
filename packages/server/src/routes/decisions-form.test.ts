import { readCookie } from '@kiwiconsent/policy/runtime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  cookiesSet,
  decisionOf,
  newKey,
  type post,
  postForm,
  removed,
  type Started,
  started,
} from '../fixture/started.ts';

let site: Started;
beforeEach(async () => {
  site = await started();
});
afterEach(async () => {
  await site.stop();
  removed(site.folder);
});

const recordIn = (response: Awaited<ReturnType<typeof post>>) =>
  readCookie(cookiesSet(response, 'cookie_consent')[0]?.value ?? '')?.surfaces['website'];

describe('a form without JavaScript', () => {
  const fields = {
    policy: '',
    surface: 'website',
    language: 'nl',
    layer: 'banner',
    asked: 'analytics,external',
    return: '/artikel?lang=1#film',
  };

  test('goes back where it came from, with the choice in the cookie', async () => {
    const response = await postForm(site, {
      ...fields,
      policy: receiptPolicy(),
      control: 'accept-all',
      key: newKey(),
    });
    expect(response.statusCode).toBe(303);
    expect(response.headers.location).toBe('/artikel?lang=1#film');
    expect(recordIn(response)?.choice.categories).toEqual({ analytics: 'granted', external: 'granted' });
  });

  test('what is not ticked is refused', async () => {
    const response = await postForm(site, {
      ...fields,
      policy: receiptPolicy(),
      control: 'save',
      'category.external': 'on',
      key: newKey(),
    });
    expect(recordIn(response)?.choice.categories).toEqual({ analytics: 'denied', external: 'granted' });
  });

  test.each([
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
  ])('never goes back to another site: %j', async (target) => {
    const response = await postForm(site, {
      ...fields,
      policy: receiptPolicy(),
      control: 'refuse-all',
      key: newKey(),
      return: target,
    });
    expect(response.headers.location).toBe('/');
  });
});

function receiptPolicy(): string {
  return String(decisionOf()['policy']);
}
