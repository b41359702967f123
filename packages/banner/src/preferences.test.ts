/** What the preferences are, without a browser. */
import { toHtml } from '@kiwiconsent/markup';
import { choiceOf } from '@kiwiconsent/policy/runtime';
import { describe, expect, test } from 'vitest';
import { boxes, controls, elements } from '../fixture/elements.ts';
import { policy } from '../fixture/policy.ts';
import { chosen, silent } from '../fixture/standings.ts';
import {
  inventoryViewOf,
  preferencesTree,
  preferencesViewOf,
  settingsPageTree,
  shownText,
} from './render.ts';

const _FRAME = { technology: 'film', width: 560, height: 315, address: 'https://tube.example/film' };
const preferences = preferencesViewOf(policy, 'website', 'nl', silent, false);

describe('the preferences', () => {
  const dialog = preferencesTree(preferences);

  test('P17: on a first visit everything is off', () => {
    const all = [...boxes(dialog), ...boxes(settingsPageTree(preferences))];
    expect(all.length).toBeGreaterThan(6);
    expect(all.filter(({ attributes }) => attributes['checked'])).toEqual([]);
  });

  test('P8, P20: all five categories in their order; what is necessary has no control', () => {
    const text = shownText(dialog);
    const places = preferences.inventory.categories.map(({ name }) => text.indexOf(name));
    expect(preferences.inventory.categories.map(({ id }) => id)).toEqual([
      'necessary',
      'functional',
      'analytics',
      'marketing',
      'external',
    ]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(boxes(dialog).map(({ attributes }) => attributes['name'])).toEqual([
      'category.analytics',
      'objection.pages-per-day',
      'category.marketing',
      'category.external',
      'provider.external.tube',
      'provider.external.maps',
    ]);
  });

  test('P24, WD-3: turning everything off is one press on top, with no question after it', () => {
    for (const tree of [dialog, settingsPageTree(preferences)]) {
      const html = toHtml(tree);
      expect(controls(tree, 'withdraw-all')).toHaveLength(1);
      expect(html.indexOf('withdraw-all')).toBeLessThan(html.indexOf('kc-category'));
    }
    expect(choiceOf('withdraw-all', ['analytics'], chosen.choice).categories.analytics).toBe('denied');
  });

  test('DP-7, DP-10: Enter in a switch can only save what is shown', () => {
    const forms = elements(dialog).filter(({ tag }) => tag === 'form');
    const submits = forms.map((form) =>
      elements(form.children)
        .filter(({ tag }) => tag === 'button')
        .map(({ attributes }) => attributes['value']),
    );
    expect(submits).toEqual([['withdraw-all'], ['save']]);
  });

  test('WD-2: the state, its date, its end and the version stand on top in words', () => {
    const text = shownText(preferencesTree(preferencesViewOf(policy, 'website', 'nl', chosen, true)));
    expect(text).toContain('3 augustus 2026');
    expect(text).toContain('3 februari 2027');
    expect(text).toContain('versie 1.0');
    expect(text).toContain('16 mei 2026');
    expect(shownText(dialog)).toContain('nog niets gekozen');
  });

  test('SIG-4: what Global Privacy Control refuses is named, and apart from it what the visitor switched on here', () => {
    const text = shownText(preferencesTree(preferencesViewOf(policy, 'website', 'nl', chosen, true)));
    expect(text).toMatch(/Daarom staat dit uit, ook als u eerder ja zei: [^.]*Marketing[^.]*\. Zet u/);
    expect(text).toMatch(/Dit hebt u hier zelf aangezet: [^.]*externe[^.]*\. Uw keuze hier gaat voor\./);
    const quiet = shownText(preferencesTree(preferencesViewOf(policy, 'website', 'nl', chosen, false)));
    expect(quiet).not.toContain('Global Privacy Control');
  });

  test('P22: switches show what was said, per category and per provider', () => {
    const tree = preferencesTree(preferencesViewOf(policy, 'website', 'nl', chosen, false));
    const on = boxes(tree).filter(({ attributes }) => attributes['checked']);
    expect(on.map(({ attributes }) => attributes['name'])).toEqual([
      'category.analytics',
      'objection.pages-per-day',
      'provider.external.tube',
    ]);
  });

  test('DP-10: a plain form never has a category’s switch beside its providers’', () => {
    const names = (tree: ReturnType<typeof settingsPageTree>) =>
      boxes(tree).map(({ attributes }) => attributes['name']);
    const plain = settingsPageTree(preferences);
    const apart = settingsPageTree({ ...preferences, perProvider: ['external'] });
    expect(names(plain)).toContain('category.external');
    expect(names(plain)).not.toContain('provider.external.tube');
    expect(toHtml(plain)).toContain('href="/cookie-instellingen?per-provider=external#kc-external"');
    expect(names(apart)).not.toContain('category.external');
    expect(names(apart)).toContain('provider.external.tube');
    expect(toHtml(apart)).toContain('value="analytics,marketing,external,external.tube,external.maps"');
  });

  test('LAW-13, P39: every technology on the surface is one press deeper, with no empty cell', () => {
    for (const { technologies } of preferences.inventory.categories) {
      for (const row of technologies) {
        // What is ours to remove says nothing about removing.
        const { elsewhere, ...cells } = row;
        expect(elsewhere).not.toContain('{');
        for (const [cell, value] of Object.entries(cells)) expect(value, `${row.id} ${cell}`).not.toBe('');
      }
    }
    const [, , analytics] = preferences.inventory.categories;
    expect(analytics?.technologies[1]).toMatchObject({
      access: 'Measure Analytics Inc., in opdracht van KiwiConnect B.V.',
      retention: '1 jaar',
      links: [{ href: 'https://measure.example/privacy' }, { href: 'https://measure.example/cookies' }],
    });
    expect(analytics?.technologies[1]?.place).toContain('Verenigde Staten');
  });

  test('DP-13: a switch says on or off in words, and tells a screen reader once', () => {
    const html = toHtml(dialog);
    expect(html).toContain('role="switch" name="category.analytics"');
    expect(html).toMatch(/aria-hidden="true">aan<\/span><span[^>]*aria-hidden="true">uit</);
  });

  test('P34: what is never used on a surface is not listed there', () => {
    const everywhere = policy.technologies.map((row) => ({ ...row, surfaces: ['website', 'platform'] }));
    const marketing = everywhere.filter(
      ({ category, provider }) => category === 'marketing' || provider === 'kiwiconnect',
    );
    const { categories } = inventoryViewOf({ ...policy, technologies: marketing }, 'platform', 'nl');
    expect(categories.map(({ id }) => id)).toEqual(['necessary', 'functional', 'analytics']);
  });

  test('plain data shows the very same text', () => {
    const copy = JSON.parse(JSON.stringify(preferences));
    expect(shownText(preferencesTree(copy))).toBe(shownText(dialog));
  });
});
