import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshSite } from '../fixture/fresh-site.ts';
import { material } from '../fixture/policies.ts';
import {
  type Body,
  decisionOf,
  type Headers,
  HOST,
  ORIGIN,
  post,
  postForm,
  REFUSAL,
} from '../fixture/started.ts';

const site = freshSite();

describe('what is refused leaves no receipt and no cookie', () => {
  async function refused(body: Body, headers: Headers = {}): Promise<string> {
    const response = await post(site, body, headers);
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(response.headers['content-type']).toContain('application/problem+json');
    const { key } = body;
    if (typeof key === 'string') expect(await site.store.receipts.findByKey(key)).toBeUndefined();
    const { status, code, title, advice } = response.json();
    expect(status).toBe(response.statusCode);
    expect(title.length * advice.length).toBeGreaterThan(0);
    return `${response.statusCode} ${code}`;
  }

  test('a post from another site', async () => {
    expect(await refused(decisionOf(), { origin: 'https://evil.example' })).toBe('403 KC-H02');
    expect(await refused(decisionOf(), { origin: 'null' })).toBe('403 KC-H02');
    expect(await refused(decisionOf(), { origin: 'https://www.voorbeeld.nl.evil.example' })).toBe(
      '403 KC-H02',
    );
    expect(await refused(decisionOf(), { origin: 'http://www.voorbeeld.nl' })).toBe('403 KC-H02');
  });

  test('a form without an origin, and JSON without a sign of where it comes from', async () => {
    const json = { origin: undefined };
    expect(await refused(decisionOf(), json)).toBe('403 KC-H02');
    expect(await refused(decisionOf(), { ...json, 'sec-fetch-site': 'cross-site' })).toBe('403 KC-H02');
    const form = await postForm(
      site,
      { control: 'accept-all' },
      { ...json, 'sec-fetch-site': 'same-origin' },
    );
    expect(form.statusCode).toBe(403);
    const own = await post(site, decisionOf(), { ...json, 'sec-fetch-site': 'same-origin' });
    expect(own.statusCode).toBe(201);
  });

  test('a body of more than 8 kB', async () => {
    expect(await refused(decisionOf({ more: 'x'.repeat(9000) }))).toBe('413 KC-H03');
  });

  test.each([
    ['no JSON', '{"policy":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['a prototype', '{"__proto__":{"control":"accept-all"}}'],
  ])('a body that is %s', async (_name, payload) => {
    const response = await site.app.inject({
      method: 'POST',
      url: '/_kc/decisions',
      headers: {
        host: 'www.voorbeeld.nl',
        origin: 'https://www.voorbeeld.nl',
        'content-type': 'application/json',
      },
      payload,
    });
    expect([400, 422]).toContain(response.statusCode);
    expect(response.json().code).toMatch(/^KC-H0[45]$/);
  });

  test('another content type, which a page of another site can send without asking', async () => {
    expect(await refused(decisionOf(), { 'content-type': 'text/plain' })).toBe('400 KC-H04');
  });

  test.each([
    ['a control that does not exist', { control: 'scroll' }],
    ['no key', { key: undefined }],
    ['a key that is too short', { key: 'a' }],
    ['a moment that does not exist', { moment: 'yesterday' }],
    ['a language the policy does not have', { language: 'xx' }],
    ['no choice at all', { choice: undefined, asked: undefined }],
  ])('%s', async (_name, changes) => {
    const body = { ...decisionOf(changes) };
    expect(await refused(body)).toBe('422 KC-H05');
  });

  test('a policy that was never published here', async () => {
    expect(await refused(decisionOf({ policy: material.hash }))).toBe('422 KC-H06');
  });

  test('a surface the policy does not have', async () => {
    expect(await refused(decisionOf({ surface: 'shop' }))).toBe('422 KC-H07');
  });

  test.each([
    ['a category that is not asked here', { asked: ['marketing'], choice: choice({ marketing: 'granted' }) }],
    ['P34: a grant on the platform, which asks nothing', { surface: 'platform' }],
    ['P20: necessary, which is never asked', { asked: ['necessary'] }],
    ['a party that is not here', { control: 'save', choice: choice({}, { 'external.evil': 'granted' }) }],
    ['an objection to what cannot be objected to', { control: 'save', choice: choice({}, {}, ['film']) }],
    ['nothing on show', { control: 'refuse-all', asked: [], choice: choice({}) }],
  ])('%s', async (_name, changes) => {
    expect(await refused(decisionOf(changes))).toBe('422 KC-H08');
  });

  test.each([
    ['accept-all with a refused category', { choice: choice({ analytics: 'granted', external: 'denied' }) }],
    ['accept-all that leaves one out', { choice: choice({ analytics: 'granted' }) }],
    [
      'refuse-all with a grant',
      { control: 'refuse-all', choice: choice({ analytics: 'granted', external: 'denied' }) },
    ],
    [
      'refuse-all with a granted party',
      {
        ...REFUSAL,
        choice: choice({ analytics: 'denied', external: 'denied' }, { 'external.tube': 'granted' }),
      },
    ],
    ['save that leaves one out', { control: 'save', choice: choice({ analytics: 'granted' }) }],
  ])('%s', async (_name, changes) => {
    expect(await refused(decisionOf(changes))).toBe('422 KC-H09');
  });

  test('a problem never repeats what was sent (PRF-6)', async () => {
    const canary = 'canary-4242';
    const response = await post(site, decisionOf({ language: canary, key: canary, surface: canary }));
    expect(response.body).not.toContain(canary);
  });

  test('any JSON at all gets a coded answer, never a failure, and never a cookie unless it is a decision', async () => {
    const fields = fc.record(
      {
        policy: fc.constantFrom(decisionOf()['policy'], 'f'.repeat(64), 7),
        surface: fc.constantFrom('website', 'platform', '__proto__', 'constructor'),
        language: fc.constantFrom('nl', 'en', 'xx', ''),
        control: fc.constantFrom(
          'accept-all',
          'refuse-all',
          'save',
          'withdraw-all',
          'load-always',
          'object',
          'x',
        ),
        layer: fc.constantFrom('banner', 'preferences', 'settings-page', 'placeholder', 1),
        asked: fc.oneof(fc.constant(['analytics', 'external']), fc.jsonValue({ maxDepth: 1 })),
        choice: fc.oneof(
          fc.record({
            categories: fc.jsonValue({ maxDepth: 1 }),
            providers: fc.constant({}),
            objections: fc.constant([]),
          }),
          fc.jsonValue({ maxDepth: 3 }),
        ),
        moment: fc.constantFrom('', '2026-06-01T00:00:00Z', '9999-99-99T99:99:99Z', 5),
        key: fc.oneof(fc.constant('z'.repeat(22)), fc.string()),
        previous: fc.jsonValue({ maxDepth: 1 }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fields, fc.jsonValue()), async (body) => {
        const response = await site.app.inject({
          method: 'POST',
          url: '/_kc/decisions',
          headers: { ...HOST, origin: ORIGIN, 'content-type': 'application/json' },
          payload: JSON.stringify(body),
        });
        if (response.statusCode === 201) return;
        expect(response.statusCode).toBeLessThan(500);
        expect(response.json().code).toMatch(/^KC-H\d\d$/);
        expect(response.headers['set-cookie']).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test('any other method', async () => {
    const response = await site.app.inject({
      method: 'PUT',
      url: '/_kc/decisions',
      headers: { host: 'www.voorbeeld.nl' },
    });
    expect(response.statusCode).toBe(404);
    expect(response.json().code).toBe('KC-H11');
  });
});

function choice(
  categories: Readonly<Record<string, string>>,
  providers: Readonly<Record<string, string>> = {},
  objections: readonly string[] = [],
): object {
  return { categories, providers, objections };
}
