import { judge, SILENCE } from '@kiwiconsent/policy/runtime';
import { expect, test } from 'vitest';
import { readPolicy } from './policy.ts';

const policy = readPolicy();
const technology = (id: string) => policy.technologies.find((each) => each.id === id);

test('P1: the policy says its title, version, date and owner', () => {
  expect(policy.document.title['nl']).toBe('Cookiebeleid KiwiConnect B.V.');
  expect(policy.document).toMatchObject({ version: '1.0', date: '2026-05-16', owner: 'kiwiconnect' });
});

test('P2: it covers the website and the platform, and both have an inventory', () => {
  expect(policy.surfaces.map(({ id }) => id)).toEqual(['website', 'platform']);
  for (const { id } of policy.surfaces) {
    expect(policy.technologies.some(({ surfaces }) => surfaces.includes(id))).toBe(true);
  }
});

test('P28: every third party has a role and links to its statements', () => {
  for (const provider of policy.providers.filter(({ role }) => role !== 'controller')) {
    expect(provider.name, 'invented, and named so').toMatch(/ Example$/);
    expect(['processor', 'joint', 'independent']).toContain(provider.role);
    expect(provider.privacy).toMatch(/^https:/);
    expect(provider.cookies).toMatch(/^https:/);
    expect(provider.hosts.every((host) => /\.(example|localhost)$/.test(host))).toBe(true);
  }
});

test('P31: the platform has necessary and functional techniques only, and asks nothing', () => {
  const here = policy.technologies.filter(({ surfaces }) => surfaces.includes('platform'));
  expect(new Set(here.map(({ category }) => category))).toEqual(new Set(['necessary', 'functional']));
  expect(here.every(({ consent }) => consent.kind === 'exempt')).toBe(true);
});

test('P34: what the website was granted never reaches the platform', () => {
  const everything = {
    ...SILENCE,
    categories: { functional: 'granted', analytics: 'granted', marketing: 'granted', external: 'granted' },
  } as const;
  for (const { id, surfaces } of policy.technologies) {
    const verdict = judge(policy, 'platform', everything, { kind: 'technology', id });
    expect(verdict.allowed, id).toBe(surfaces.includes('platform'));
  }
});

test('P40, P41, P42: the three rows of Annex 1 are there, necessary, each with its own life', () => {
  expect(technology('cookie_consent')?.retention).toEqual({ kind: 'duration', iso: 'P6M' });
  expect(technology('session_id')?.retention).toEqual({ kind: 'session' });
  expect(technology('csrf_token')?.retention).toEqual({ kind: 'session-at-most', iso: 'PT12H' });
  for (const id of ['cookie_consent', 'session_id', 'csrf_token']) {
    expect(technology(id)).toMatchObject({ category: 'necessary', consent: { kind: 'exempt' } });
  }
});

test('P40: the document says once that the receipt’s number is in cookie_consent', () => {
  expect(technology('cookie_consent')?.purpose['nl']).not.toContain('bewijs');
  expect(technology('cookie_consent')?.purpose['en']).not.toContain('receipt');
});

test('P43: nothing in the policy stands in square brackets', () => {
  expect(JSON.stringify(policy.technologies.map(({ name, purpose }) => [name, purpose]))).not.toMatch(
    /\[[a-z]/,
  );
});

test('P44: every category that the site uses has rows, and the third parties are in the annex', () => {
  for (const category of ['necessary', 'functional', 'analytics', 'marketing', 'external']) {
    expect(policy.technologies.some((each) => each.category === category)).toBe(true);
  }
  const placing = new Set(policy.technologies.map(({ provider }) => provider));
  for (const { id } of policy.providers) expect(placing.has(id)).toBe(true);
});

test('LAW-15: the page count needs no consent, and a visitor who objects is not counted', () => {
  const thing = { kind: 'technology', id: 'pages-per-day' } as const;
  expect(judge(policy, 'website', SILENCE, thing).allowed).toBe(true);
  expect(judge(policy, 'website', { ...SILENCE, objections: ['pages-per-day'] }, thing).allowed).toBe(false);
});
