/** Forging is bounded (PRF-11): what a stranger can and cannot make the server keep. */
import { describe, expect, test } from 'vitest';
import { formFields } from '../fixture/form-fields.ts';
import { freshSite } from '../fixture/fresh-site.ts';
import { askingBoth } from '../fixture/policies.ts';
import {
  type Body,
  cookieAfter,
  decisionOf,
  get,
  HOST,
  ORIGIN,
  post,
  postForm,
  REFUSAL,
  receiptIn,
  recordIn,
  type Started,
  started,
} from '../fixture/started.ts';

const site = freshSite();

/** What a page of the site carries for its decisions. */
async function witnessOn(path: string): Promise<string> {
  return /"witness":"([\w-]{22})"/.exec((await get(site, path)).body)?.[1] ?? 'missing';
}

const gradeOf = async (changes: Body, headers: Record<string, string> = {}): Promise<string> =>
  receiptIn(await post(site, decisionOf(changes), headers)).witness;

describe('the grade of the witness', () => {
  test('PRF-11: who brings nothing back is a browser and no more; who brings back the page, or a kept receipt, is more', async () => {
    expect(await gradeOf({})).toBe('browser');
    const witness = await witnessOn('/cookiebeleid');
    expect(await gradeOf({ witness })).toBe('cookie');
    const given = await post(site, decisionOf());
    expect(await gradeOf(REFUSAL, cookieAfter(given))).toBe('cookie');
  });

  test('PRF-11: what is stale, of another surface, or invented gets the lowest grade, and is recorded all the same', async () => {
    const witness = await witnessOn('/cookiebeleid');
    site.setClock('2026-06-03T10:00:00.000Z');
    expect(await gradeOf({ witness })).toBe('browser');
    expect(await gradeOf({ witness: 'a'.repeat(22) })).toBe('browser');
    expect(await gradeOf({ witness: { toString: 'x' } })).toBe('browser');
    const cookie = cookieAfter(await post(site, decisionOf())).cookie.replace(
      /\.r=[\w-]{22}/,
      `.r=${'b'.repeat(22)}`,
    );
    expect(await gradeOf({}, { cookie })).toBe('browser');
  });

  test('PRF-11: a form that was pressed without JavaScript, and a page that was not served by us, bring it back too', async () => {
    const fields = formFields((await get(site, '/cookiebeleid')).body, 'refuse-all');
    const id = recordIn(await postForm(site, fields))?.receipt ?? '';
    expect((await site.store.receipts.find(id))?.witness).toBe('cookie');
    const { witness } = (await get(site, '/_kc/ask/website/nl.json')).json();
    expect(await gradeOf({ witness })).toBe('cookie');
  });

  test('PRF-6: the same page has the same bytes for two visitors', async () => {
    expect((await get(site, '/cookiebeleid')).body).toBe((await get(site, '/cookiebeleid')).body);
  });
});

describe('an account', () => {
  /** A page that the site makes for an account, on either surface of the policy. */
  async function signedInSite(): Promise<Started> {
    return started([askingBoth], {
      site: async (app, kit) => {
        for (const path of ['/account', '/platform/account']) {
          app.get(path, async (request) => kit.signedIn(kit.visit(request)).witness);
        }
      },
    });
  }

  /** A decision about the films of the platform. */
  const onPlatform = (changes: Body): Body => {
    const choice = { categories: { external: 'granted' }, providers: {}, objections: [] };
    return decisionOf({
      policy: askingBoth.hash,
      surface: 'platform',
      asked: ['external'],
      choice,
      ...changes,
    });
  };
  const NO: Body = {
    control: 'refuse-all',
    choice: { categories: { external: 'denied' }, providers: {}, objections: [] },
  };

  test('PRF-11: the site says it of its page, and the receipt says it too, and nothing of the account', async () => {
    const own = await signedInSite();
    try {
      const witness = (await get(own, '/platform/account')).body;
      const first = await post(own, onPlatform({ witness }));
      expect(receiptIn(first).witness).toBe('account');
      expect(JSON.stringify(receiptIn(first))).not.toContain(witness.split('.')[2]);
      // The same page, the same visitor, another press.
      const next = await post(own, onPlatform({ ...NO, witness }), cookieAfter(first));
      expect(receiptIn(next).witness).toBe('account');
    } finally {
      await own.stop();
    }
  });

  test('PRF-11: taken over, too late, or of another surface it raises nothing, and the decision is kept', async () => {
    const own = await signedInSite();
    try {
      const grade = async (witness: string): Promise<string> =>
        receiptIn(await post(own, onPlatform({ witness }))).witness;
      const witness = (await get(own, '/platform/account')).body;
      expect(await grade(witness)).toBe('account');
      expect(await grade(witness)).toBe('cookie');
      expect(await grade((await get(own, '/account')).body)).toBe('browser');
      const said = (await get(own, '/platform/account')).body.split('~')[1];
      expect([await grade(`~${said}x`), await grade(`~${said}`)]).toEqual(['browser', 'account']);
      const late = (await get(own, '/platform/account')).body;
      own.setClock('2026-06-01T10:15:00.000Z');
      expect(await grade(late)).toBe('cookie');
    } finally {
      await own.stop();
    }
  });
});

describe('a forged record', () => {
  test('PRF-11: never stands in the chain of a visitor who refused, and never changes that refusal', async () => {
    const refused = await post(site, decisionOf(REFUSAL));
    const forged = receiptIn(await post(site, decisionOf({ previous: 'c'.repeat(22) })));
    expect(forged).toMatchObject({ previous: '', witness: 'browser' });
    const mine = receiptIn(
      await post(site, decisionOf({ ...REFUSAL, layer: 'preferences' }), cookieAfter(refused)),
    );
    expect(mine.previous).toBe(receiptIn(refused).id);
    expect(await site.store.receipts.find(receiptIn(refused).id)).toEqual(receiptIn(refused));
  });

  test('PRF-11: one address can make so many in a minute; then it is told so, and nothing is kept', async () => {
    const from = (remoteAddress: string) =>
      site.app.inject({
        method: 'POST',
        url: '/_kc/decisions',
        remoteAddress,
        headers: { ...HOST, origin: ORIGIN, 'content-type': 'application/json' },
        payload: decisionOf(),
      });
    for (let count = 0; count < 120; count++) expect((await from('203.0.113.5')).statusCode).toBe(201);
    const over = await from('203.0.113.5');
    expect([over.statusCode, over.json().code, over.headers['retry-after']]).toEqual([429, 'KC-H16', '60']);
    expect(over.headers['set-cookie']).toBeUndefined();
    expect((await site.store.ledger.head()).tree.size).toBe(120);
    expect((await from('203.0.113.6')).statusCode).toBe(201);
    site.setClock('2026-06-01T10:01:00.000Z');
    expect((await from('203.0.113.5')).statusCode).toBe(201);
  });
});
