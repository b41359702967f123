import { describe, expect, test } from 'vitest';
import { freshSite } from '../fixture/fresh-site.ts';
import { decisionOf, newKey, postForm, recordIn } from '../fixture/started.ts';

const site = freshSite();

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
