import { wordsIn } from '@kiwiconsent/banner/render';
import { afterEach, describe, expect, test } from 'vitest';
import { editorial, first, material } from '../fixture/policies.ts';
import {
  cookieAfter,
  decisionOf,
  get,
  post,
  REFUSAL,
  removed,
  type Started,
  started,
} from '../fixture/started.ts';

let site: Started | undefined;
afterEach(async () => {
  await site?.stop();
  if (site) removed(site.folder);
});

async function open(...policies: Parameters<typeof started>[0] & object): Promise<Started> {
  site = await started(policies.length > 0 ? policies : undefined);
  return site;
}

describe('the document', () => {
  test('P4: is public: 200 without any cookie, and nothing in it must be accepted', async () => {
    const { statusCode, body } = await get(await open(), '/cookiebeleid');
    expect(statusCode).toBe(200);
    expect(body).toContain('Cookiebeleid Voorbeeld B.V.');
    expect(body).not.toMatch(/<input[^>]*required/);
  });

  test('P5, P38: names the company with address and contact, and links to the privacy statement', async () => {
    const { body } = await get(await open(), '/cookiebeleid');
    for (const text of ['Voorbeeld B.V.', 'Dorpsstraat 1', 'support@voorbeeld.nl', 'href="/privacy"']) {
      expect(body).toContain(text);
    }
  });

  test('stands at its own address in each language', async () => {
    const { body } = await get(await open(), '/cookie-policy');
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('Cookie policy of Voorbeeld B.V.');
  });

  test('P36: the short address has the newest version, and the older ones stay at theirs', async () => {
    const here = await open(first, material);
    expect((await get(here, '/cookiebeleid.json')).json()).toMatchObject({ version: '2.0' });
    expect((await get(here, '/cookiebeleid/2.0.json')).json()).toMatchObject({ version: '2.0' });
    expect((await get(here, '/cookiebeleid/1.0.json')).json()).toMatchObject({
      version: '1.0',
      policy: first.hash,
    });
    const old = await get(here, '/cookiebeleid/1.0');
    expect(old.statusCode).toBe(200);
    expect(old.body).toContain('/cookiebeleid/2.0');
  });

  test('P36: a version that was published once stays, also when the server starts without its file', async () => {
    const here = await open(first);
    await here.stop();
    site = await started([material], { folder: here.folder });
    expect((await get(site, '/cookiebeleid/1.0')).statusCode).toBe(200);
    expect((await get(site, '/cookiebeleid.json')).json()).toMatchObject({ version: '2.0' });
  });

  test('P35: what changed between two versions is a page, and Markdown', async () => {
    const here = await open(first, material);
    const page = await get(here, '/cookiebeleid/verschillen/1.0...2.0');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('film-kort');
    const english = await get(here, '/cookie-policy/differences/1.0...2.0.md');
    expect(english.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(english.body).toContain('film-kort');
  });

  test.each([
    '/cookiebeleid/9.9',
    '/cookiebeleid/9.9.json',
    '/cookiebeleid/verschillen/1.0...9.9',
    '/cookiebeleid/verschillen/2.0...1.0',
    '/cookiebeleid/verschillen/1.0...1.0',
    '/cookiebeleid/verschillen/nonsense',
    '/cookiebeleid/__proto__',
    '/cookiebeleid/%2e%2e%2fetc',
  ])('what is not published is not there: %s', async (path) => {
    const { statusCode, body } = await get(await open(first, material), path);
    expect(statusCode).toBe(404);
    expect(body).toContain('Deze pagina is er niet');
  });

  test('the versions are a list and an Atom feed with whole addresses', async () => {
    const here = await open(first, editorial, material);
    expect((await get(here, '/cookiebeleid/versies')).body).toContain('/cookiebeleid/1.1');
    const feed = await get(here, '/cookiebeleid/versies.xml');
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(feed.body.match(/<entry>/g)).toHaveLength(3);
    expect(feed.body).toContain('https://www.voorbeeld.nl/cookiebeleid/verschillen/1.1...2.0');
  });

  test.each(['/cookiebeleid.md', '/cookiebeleid.json', '/cookiebeleid/versies.xml'])(
    '%s is for everyone, and is not sent twice',
    async (path) => {
      const here = await open();
      const one = await get(here, path);
      expect(one.headers['cache-control']).toBe('public, no-cache');
      expect(one.headers['vary']).toBe('Accept-Encoding');
      const two = await get(here, path, { 'if-none-match': String(one.headers.etag) });
      expect(two.statusCode).toBe(304);
      expect(two.body).toBe('');
    },
  );

  test.each(['/cookiebeleid', '/cookiebeleid/1.0', '/cookiebeleid/versies'])(
    '%s is not sent twice to a visitor who was not asked yet either, and is the same bytes for each',
    async (path) => {
      const here = await open();
      const [one, other] = [await get(here, path), await get(here, path)];
      expect(one.body).toContain('data-kc="ask"');
      expect(other.body).toBe(one.body);
      const again = await get(here, path, { 'if-none-match': String(one.headers.etag) });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    },
  );

  test('ENF-6: the page varies by visitor, so no shared cache keeps it; the same visitor gets 304', async () => {
    const here = await open();
    const cookie = cookieAfter(await post(here, decisionOf()));
    const one = await get(here, '/cookiebeleid', cookie);
    expect(one.headers['cache-control']).toBe('private, no-cache');
    expect(one.headers['vary']).toContain('Cookie');
    const tag = { 'if-none-match': String(one.headers.etag) };
    expect((await get(here, '/cookiebeleid', { ...cookie, ...tag })).statusCode).toBe(304);
    expect((await get(here, '/cookiebeleid', tag)).statusCode).toBe(200);
  });
});

test("the feed's author is the owner of the document", async () => {
  const { body } = await get(await open(), '/cookiebeleid/versies.xml');
  expect(body).toContain('<author><name>Voorbeeld B.V.</name></author>');
});

describe('what a new version asks', () => {
  const ASKS = 'data-kc="ask"';

  /** A choice under version 1.0, then the server with the new version on the same data. */
  async function after(choice: Readonly<Record<string, unknown>>, ...later: (typeof first)[]) {
    const here = await open(first);
    const cookie = cookieAfter(await post(here, decisionOf(choice)));
    await here.stop();
    site = await started([first, ...later], { folder: here.folder });
    return { here: site, cookie, page: (await get(site, '/cookiebeleid', cookie)).body };
  }

  test('P37, LAW-9: an editorial change asks nothing', async () => {
    expect((await after({}, editorial)).page).not.toContain(ASKS);
  });

  test('P37, LAW-10: a material change says that something changed, and asks only that', async () => {
    const { page } = await after({}, material);
    expect(page).toContain(ASKS);
    expect(page).toContain(wordsIn('nl').ask.changedTitle);
    expect(page).toContain('name="asked" value="marketing,external"');
  });

  test('LAW-10: what was refused stays refused', async () => {
    const { page } = await after(REFUSAL, material);
    expect(page).toContain('name="asked" value="marketing"');
  });

  test('P37, LAW-9: it is asked once: after the answer every page is quiet, fifty times', async () => {
    const { here, cookie } = await after({}, material);
    const answered = await post(
      here,
      decisionOf({
        policy: material.hash,
        control: 'refuse-all',
        asked: ['marketing', 'external'],
        choice: {
          categories: { analytics: 'granted', marketing: 'denied', external: 'denied' },
          providers: {},
          objections: [],
        },
      }),
      cookie,
    );
    expect(answered.statusCode).toBe(201);
    const now = cookieAfter(answered);
    expect(now.cookie).toContain('website.analytics=1');
    for (let visit = 0; visit < 50; visit++) {
      const path = ['/cookiebeleid', '/cookie-policy', '/cookiebeleid/1.0'][visit % 3] ?? '';
      expect((await get(here, path, now)).body).not.toContain(ASKS);
    }
  });
});
