import { describe, expect, test } from 'vitest';
import { formFields } from '../fixture/form-fields.ts';
import { freshSite } from '../fixture/fresh-site.ts';
import { cookieAfter, decisionOf, get, newKey, postForm, recordIn } from '../fixture/started.ts';

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

  const GRANTED = { analytics: 'granted', external: 'granted' };
  const DENIED = { analytics: 'denied', external: 'denied' };
  const press = (control: string, key: string, headers: Readonly<Record<string, string>> = {}) =>
    postForm(site, { ...fields, policy: receiptPolicy(), control, key }, headers);

  test('the banner of a page carries no key: the page may be kept, or be open twice', async () => {
    const page = formFields((await get(site, '/cookiebeleid')).body, 'refuse-all');
    expect(page).not.toHaveProperty('key');
    const refused = await postForm(site, page);
    expect(refused.statusCode).toBe(303);
    const again = await postForm(site, { ...page, control: 'accept-all' }, cookieAfter(refused));
    expect(recordIn(refused)?.choice.categories).toEqual(DENIED);
    expect(recordIn(again)?.choice.categories).toEqual(GRANTED);
    const receipt = await site.store.receipts.find(recordIn(again)?.receipt ?? '');
    expect(receipt?.previous).toBe(recordIn(refused)?.receipt);
  });

  test('LAW-3: a refusal under the key of an acceptance is recorded, and stands', async () => {
    const key = newKey();
    const accepted = await press('accept-all', key);
    for (const headers of [{}, cookieAfter(accepted)]) {
      const refused = await press('refuse-all', key, headers);
      expect(refused.statusCode).toBe(303);
      expect(recordIn(refused)?.choice.categories).toEqual(DENIED);
      const receipt = await site.store.receipts.find(recordIn(refused)?.receipt ?? '');
      expect(receipt?.control).toBe('refuse-all');
    }
    expect((await site.store.receipts.findByKey(key))?.control).toBe('accept-all');
  });

  test('the same press twice under one key is one decision', async () => {
    const key = newKey();
    const [one, two] = [await press('refuse-all', key), await press('refuse-all', key)];
    expect(recordIn(two)).toEqual(recordIn(one));
  });

  test('LAW-3: a refusal from a page that was kept stands, also where a newer acceptance came between', async () => {
    const key = newKey();
    await press('refuse-all', key);
    const accepted = await press('accept-all', newKey());
    const refused = await press('refuse-all', key, cookieAfter(accepted));
    expect(recordIn(refused)?.choice.categories).toEqual(DENIED);
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
