/** The platform knows who is signed in, and tells the server that somebody is, and nothing more (PRF-11, PRF-6). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Seen {
  readonly body: string;
  readonly cookie: string;
}

/** A page as a browser with these cookies gets it, and the cookies afterwards. */
async function seen(cookie: string): Promise<Seen> {
  const response = await fetch(`${site.origin}/platform`, { headers: { cookie } });
  return { body: await response.text(), cookie: withCookies(cookie, response) };
}

function withCookies(cookie: string, response: Response): string {
  const set = response.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
  return [cookie, ...set].filter(Boolean).join('; ');
}

async function signedIn(): Promise<Seen> {
  const { body, cookie } = await seen('');
  const csrf = /name="csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const response = await fetch(`${site.origin}/platform/inloggen`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: site.origin },
    body: new URLSearchParams({ csrf, name: 'Robin' }),
  });
  return seen(withCookies(cookie, response));
}

function configIn({ body }: Seen): { readonly witness: string } {
  return JSON.parse(/id="kc-page"[^>]*>([^<]*)</.exec(body)?.[1] ?? '{}');
}

test('PRF-11: a page of the platform says that somebody is signed in, and only then; no other page does', async () => {
  expect(configIn(await seen('')).witness).not.toContain('account');
  const page = await signedIn();
  expect(configIn(page).witness).toMatch(/^[\w-]{22}~account\.\d+\.[\w-]{22}\.[\w-]{43}$/);
  const home = await fetch(site.origin, { headers: { cookie: page.cookie } });
  expect(await home.text()).not.toContain('~account.');
});

test('PRF-6: what the page carries of the account is neither its name nor its session, and each time another', async () => {
  const page = await signedIn();
  const { witness } = configIn(page);
  const session = /session_id=([\w-]+)/.exec(page.cookie)?.[1] ?? 'missing';
  expect(witness).not.toContain(session);
  expect(configIn(await seen(page.cookie)).witness).not.toBe(witness);
});
