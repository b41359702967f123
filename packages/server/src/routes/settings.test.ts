import { readCookie } from '@kiwiconsent/policy/runtime';
import { describe, expect, test } from 'vitest';
import { formFields } from '../fixture/form-fields.ts';
import { freshSite } from '../fixture/fresh-site.ts';
import { cookieAfter, cookiesSet, decisionOf, get, post, postForm, REFUSAL } from '../fixture/started.ts';

const site = freshSite();

const SETTINGS = '/cookie-instellingen';

/** Opens the settings page as a browser does; the cookies it then has, and the page. */
async function opened(cookie = ''): Promise<{ readonly html: string; readonly cookie: string }> {
  const response = await get(site, SETTINGS, cookie === '' ? {} : { cookie });
  expect(response.statusCode).toBe(200);
  const token = cookiesSet(response, 'csrf_token')[0]?.value;
  const cookies = [cookie, token === undefined ? '' : `csrf_token=${token}`].filter((each) => each !== '');
  return { html: response.body, cookie: cookies.join('; ') };
}

const choiceIn = (response: Awaited<ReturnType<typeof post>>) =>
  readCookie(cookiesSet(response, 'cookie_consent')[0]?.value ?? '')?.surfaces['website']?.choice;

describe('the settings page', () => {
  test('P23: works with no JavaScript: tick, save, and the page shows it', async () => {
    const { html, cookie } = await opened();
    const saved = await postForm(
      site,
      { ...formFields(html, 'save'), 'category.analytics': 'on' },
      { cookie },
    );
    expect(saved.statusCode).toBe(303);
    expect(saved.headers.location).toBe(`${SETTINGS}?saved=1`);
    expect(choiceIn(saved)?.categories).toEqual({ analytics: 'granted', external: 'denied' });
    const again = await opened(cookieAfter(saved).cookie);
    expect(formFields(again.html, 'save')).toHaveProperty(['category.analytics'], 'on');
    expect(formFields(again.html, 'save')).not.toHaveProperty(['category.external']);
  });

  test('WD-2: says that the choice is saved, and the way back to the page it was opened from', async () => {
    const from = await get(site, `${SETTINGS}?return=%2Fartikel%3Fa%3D1%23film`);
    expect(from.body).not.toContain('role="status"');
    const token = `csrf_token=${cookiesSet(from, 'csrf_token')[0]?.value}`;
    const saved = await postForm(site, formFields(from.body, 'save'), { cookie: token });
    const { cookie } = cookieAfter(saved);
    const { body } = await get(site, String(saved.headers.location), { cookie });
    expect(body).toContain('<p role="status"><strong>Uw keuze is opgeslagen.</strong></p>');
    expect(body).toContain('<a href="/artikel?a=1#film">Terug naar de pagina</a>');
    const unsaid = await get(site, String(saved.headers.location));
    expect(unsaid.body).not.toContain('role="status"');
  });

  test.each(['//evil.example/', 'https://evil.example/', 'javascript:alert(1)'])(
    'SEC-3: the way back leads to no other site: %s',
    async (target) => {
      const { body } = await get(site, `${SETTINGS}?return=${encodeURIComponent(target)}`);
      expect(body).toContain('<a href="/">Terug naar de pagina</a>');
      expect(body).not.toContain('evil');
    },
  );

  test('P17: every switch is off before a choice', async () => {
    const fields = Object.keys(formFields((await opened()).html, 'save'));
    expect(fields.filter((name) => /^(category|provider|objection)\./.test(name))).toEqual([]);
  });

  test('WD-3: everything is withdrawn in one press, with no field to fill', async () => {
    const given = cookieAfter(await post(site, decisionOf())).cookie;
    const { html, cookie } = await opened(given);
    const withdrawn = await postForm(site, formFields(html, 'withdraw-all'), { cookie });
    expect(withdrawn.statusCode).toBe(303);
    expect(choiceIn(withdrawn)?.categories).toEqual({ analytics: 'denied', external: 'denied' });
  });

  test('in the other language it stands at its own address', async () => {
    const response = await get(site, '/en/cookie-settings');
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain('<html lang="en">');
    expect(formFields(response.body, 'save')).toMatchObject({
      language: 'en',
      return: '/en/cookie-settings?saved=1',
    });
  });

  test('SEC-7, SEC-8: no other page can frame it, and nobody keeps it', async () => {
    const { headers } = await get(site, SETTINGS);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers['vary']).toContain('Cookie');
  });
});

describe('csrf_token', () => {
  test('P42: is of the session, for the server alone, and sent by no other site', async () => {
    const [cookie] = cookiesSet(await get(site, SETTINGS), 'csrf_token');
    expect([...(cookie?.attributes.keys() ?? [])].sort()).toEqual(['HttpOnly', 'Path', 'SameSite', 'Secure']);
    expect(cookie?.attributes.get('SameSite')).toBe('Strict');
  });

  test('is not set where no form needs it', async () => {
    expect(cookiesSet(await get(site, '/cookiebeleid'), 'csrf_token')).toEqual([]);
  });

  test('a form without it, with a wrong one, or with that of another browser is refused', async () => {
    const mine = await opened();
    const other = await opened();
    const fields = formFields(mine.html, 'save');
    const { csrf: _, ...without } = fields;
    const tries = [
      postForm(site, without, { cookie: mine.cookie }),
      postForm(site, fields, {}),
      postForm(site, { ...fields, csrf: 'x'.repeat(43) }, { cookie: mine.cookie }),
      postForm(site, fields, { cookie: other.cookie }),
    ];
    for (const response of await Promise.all(tries)) {
      expect(response.statusCode).toBe(403);
      expect(response.body).toContain('KC-H10');
      expect(response.body).toContain('bewaart geen cookies');
      expect(cookiesSet(response, 'cookie_consent')).toEqual([]);
    }
  });

  test('P42: is worth nothing after twelve hours, and a form opened later than six gets a new one', async () => {
    const { html, cookie } = await opened();
    site.setClock('2026-06-01T15:59:00.000Z');
    expect(cookiesSet(await get(site, SETTINGS, { cookie }), 'csrf_token')).toEqual([]);
    site.setClock('2026-06-01T16:01:00.000Z');
    expect(cookiesSet(await get(site, SETTINGS, { cookie }), 'csrf_token')).toHaveLength(1);
    site.setClock('2026-06-01T21:59:00.000Z');
    expect((await postForm(site, formFields(html, 'save'), { cookie })).statusCode).toBe(303);
    site.setClock('2026-06-01T22:01:00.000Z');
    expect((await postForm(site, formFields(html, 'save'), { cookie })).statusCode).toBe(403);
  });

  test('goes on to work after the server starts again', async () => {
    const { html, cookie } = await opened();
    await site.restart();
    expect((await postForm(site, formFields(html, 'save'), { cookie })).statusCode).toBe(303);
  });
});

describe('what a choice takes away', () => {
  const COOKIES = '_maat_visitor=1; tube_id=2; session_id=3; csrf_token=4; basket=5';

  async function expiredBy(body: Readonly<Record<string, unknown>>, page = '/'): Promise<readonly string[]> {
    const given = cookieAfter(await post(site, decisionOf())).cookie;
    const response = await post(site, decisionOf(body), {
      cookie: `${given}; ${COOKIES}`,
      referer: `https://www.voorbeeld.nl${page}`,
    });
    return [response.headers['set-cookie'] ?? []]
      .flat()
      .filter((field) => field.includes('Expires=Thu, 01 Jan 1970'))
      .map((field) => field.replace(/; (Max-Age|Expires|Secure)[^;]*/g, ''));
  }

  test('WD-4, WD-9, WD-11: declared cookies of what was withdrawn, under every domain; never session or csrf', async () => {
    const expired = await expiredBy({ ...REFUSAL, control: 'withdraw-all' });
    const places = ['', '; Domain=www.voorbeeld.nl', '; Domain=voorbeeld.nl'].flatMap((domain) =>
      ['', '; Partitioned'].map((partition) => `=; Path=/${domain}${partition}`),
    );
    expect([...expired].sort()).toEqual(
      ['_maat_visitor', 'tube_id'].flatMap((name) => places.map((place) => name + place)).sort(),
    );
  });

  test('WD-4, T-4: and under every path of the page where the choice was made', async () => {
    const expired = await expiredBy({ ...REFUSAL, control: 'withdraw-all' }, '/shop/fiets');
    const paths = expired.map((line) => /Path=([^;]*)/.exec(line)?.[1]);
    expect([...new Set(paths)]).toEqual(['/', '/shop', '/shop/', '/shop/fiets']);
  });

  test('and nothing of what is still granted', async () => {
    const choice = {
      categories: { analytics: 'granted', external: 'denied' },
      providers: {},
      objections: [],
    };
    const expired = await expiredBy({ control: 'save', layer: 'preferences', choice });
    expect(expired).toContain('tube_id=; Path=/');
    expect(expired.join()).not.toContain('_maat');
  });

  test('a grant takes nothing away', async () => {
    expect(await expiredBy({})).toEqual([]);
  });
});
