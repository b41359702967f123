/** What the trees are, without a browser. */
import { type Element, toHtml } from '@kiwiconsent/markup';
import { describe, expect, test } from 'vitest';
import { controls, elements } from '../fixture/elements.ts';
import { file, LANGUAGES, policy, policyOf, same } from '../fixture/policy.ts';
import { chosen, reopened, silent } from '../fixture/standings.ts';
import {
  askViewOf,
  bannerTree,
  inventoryViewOf,
  narrowed,
  type PlaceholderView,
  placeholderTree,
  placeholderViewOf,
  preferencesTree,
  preferencesViewOf,
  settingsLink,
  settingsLinkViewOf,
  settingsPageTree,
  shownText,
} from './render.ts';

const FRAME = { technology: 'film', width: 560, height: 315, address: 'https://tube.example/film' };

function placeholderView(of = policy): PlaceholderView {
  const view = placeholderViewOf(inventoryViewOf(of, 'website', 'nl'), FRAME);
  if (!view) throw new Error('the fixture has a film');
  return view;
}

/** Every view there is, as trees. */
function everyTree(of = policy, language = 'nl') {
  const view = preferencesViewOf(of, 'website', language, chosen, true);
  return [
    bannerTree(askViewOf(of, 'website', language, silent)),
    bannerTree(askViewOf(of, 'website', language, reopened)),
    preferencesTree(view),
    settingsPageTree({ ...view, perProvider: ['external'] }),
    placeholderTree(placeholderView(of)),
    settingsLink(settingsLinkViewOf(of, language)),
  ];
}

describe('the first layer', () => {
  const view = askViewOf(policy, 'website', 'nl', silent);
  const tree = bannerTree(view);
  const text = shownText(tree);

  test('DP-1, DP-2: accepting and refusing are one element made twice, in one parent', () => {
    const [accept] = controls(tree, 'accept-all');
    const [refuse] = controls(tree, 'refuse-all');
    const parent = elements(tree).find(({ attributes }) => attributes['class'] === 'kc-answers');
    const buttons = elements(parent?.children ?? []);
    expect(buttons.slice(0, 2)).toEqual([accept, refuse]);
    const plain = ({ tag, attributes }: Element) => ({
      tag,
      type: attributes['type'],
      class: attributes['class'],
    });
    expect(accept && plain(accept)).toEqual(refuse && plain(refuse));
    expect(accept?.tag).toBe('button');
    expect(Object.keys(accept?.attributes ?? {})).toEqual(Object.keys(refuse?.attributes ?? {}));
  });

  test('LAW-7, P22: accept, refuse and choose stand on the same layer, and nothing else can be pressed', () => {
    const buttons = elements(tree).filter(({ tag }) => tag === 'button');
    expect(buttons.map((button) => button.attributes['data-kc-do'])).toEqual([
      'accept-all',
      'refuse-all',
      'open-preferences',
    ]);
  });

  test('LAW-12, P38: it names who asks, what for, who else gets data, and where one changes it', () => {
    expect(text).toContain('KiwiConnect B.V.');
    for (const { name } of view.purposes) expect(text).toContain(name);
    expect(text).toContain('Measure Analytics Inc., Adline Media GmbH en nog 2');
    const links = elements(tree).filter(({ tag }) => tag === 'a');
    expect(links.map(({ attributes }) => attributes['href'])).toEqual([
      '/cookie-instellingen',
      '/cookiebeleid',
    ]);
  });

  test('LAW-14: it is a region with a name, not a dialog, and in the language of the page', () => {
    const [root] = elements(tree);
    expect(root?.tag).toBe('kc-ask');
    expect(root?.attributes).toMatchObject({ role: 'region', 'data-kc': 'ask', lang: 'nl', dir: 'ltr' });
    expect(
      elements(tree).some(({ attributes }) => attributes['id'] === root?.attributes['aria-labelledby']),
    ).toBe(true);
  });

  test('DP-7: nothing in it takes the focus by itself', () => {
    expect(elements(tree).filter(({ attributes }) => 'autofocus' in attributes)).toEqual([]);
  });

  test('DP-16: without JavaScript it is a form that says what was on show, and a way to the settings page', () => {
    const html = toHtml(bannerTree({ ...view, returnTo: '/artikel?a=1&b=2' }));
    expect(html).toContain('<form method="post" action="/_kc/decisions">');
    expect(html).toContain('name="asked" value="analytics,marketing,external"');
    expect(html).toContain(`name="policy" value="${policy.hash}"`);
    expect(html).toContain('name="return" value="/artikel?a=1&amp;b=2"');
    expect(html).toContain('formaction="/cookie-instellingen" formmethod="get"');
  });

  test('P37, LAW-10: after a material change it says so, and asks only what changed', () => {
    const again = askViewOf(policy, 'website', 'nl', reopened);
    expect(again.purposes.map(({ id }) => id)).toEqual(['external']);
    const shown = shownText(bannerTree(again));
    expect(shown).toContain('Onze cookies zijn veranderd');
    expect(shown).not.toContain('Marketing');
    expect(shown).not.toContain('Measure Analytics');
  });

  test('P37: it says what is new and what is different, by name, to whoever chose before', () => {
    const before = policyOf({
      ...file,
      technologies: file.technologies
        .filter(({ name }) => name !== 'Kaart')
        .map((row) => (row.name === 'Film' ? { ...row, retention: 'P1Y', purpose: same('Films') } : row)),
    });
    const again = askViewOf(policy, 'website', 'nl', reopened, [before]);
    const news = 'Nieuw: Kaart (Example Maps S.A.). Ander doel: Film (Example Video Ltd)';
    expect(again.purposes[0]?.news).toContain(news);
    expect(again.purposes[0]?.news).toContain('Langer bewaard: Film (Example Video Ltd).');
    expect(shownText(bannerTree(again))).toContain(news);
    const first = askViewOf(policy, 'website', 'nl', silent, [before]);
    expect(shownText(bannerTree(first))).not.toContain('Nieuw:');
    expect(shownText(bannerTree(narrowed(first, ['external'], true)))).toBe(shownText(bannerTree(again)));
    expect(first.purposes.find(({ id }) => id === 'analytics')?.news).toBe('');
  });

  test('P21, P34: where nothing needs consent there is nothing to ask', () => {
    expect(askViewOf(policy, 'platform', 'nl', silent).purposes).toEqual([]);
  });

  test('a page that we did not serve shows the very same text from plain data', () => {
    const shared = JSON.parse(JSON.stringify(askViewOf(policy, 'website', 'nl', silent)));
    expect(shownText(bannerTree(shared))).toBe(text);
    expect(shownText(bannerTree(narrowed(shared, ['external'], true)))).toBe(
      shownText(bannerTree(askViewOf(policy, 'website', 'nl', reopened))),
    );
  });
});

describe('the placeholder', () => {
  test('P19, DP-21: it has the frame’s size, names the provider, and offers once, always and a link', () => {
    const tree = placeholderTree(placeholderView());
    const canvas = elements(tree).find(({ tag }) => tag === 'canvas');
    expect(canvas?.attributes).toMatchObject({ width: 560, height: 315 });
    expect(shownText(tree)).toBe(
      'Inhoud van Example Video Ltd Laadt u dit, dan krijgt Example Video Ltd gegevens van u. Example Video Ltd kan dan ook cookies plaatsen. Doel: Een film tonen die u wilt zien. Bekijk dit bij Example Video Ltd Eén keer laden Altijd laden',
    );
  });

  test('pressing *always* answers for this one provider, and for no category', () => {
    const html = toHtml(placeholderTree(placeholderView()));
    expect(html).toContain('name="asked" value="external.tube"');
    expect(html).toContain('name="provider.external.tube"');
  });

  test('what the policy does not have gets no placeholder, and a link goes only to a safe address', () => {
    const inventory = inventoryViewOf(policy, 'website', 'nl');
    expect(placeholderViewOf(inventory, { ...FRAME, technology: 'unknown' })).toBeUndefined();
    const view = placeholderViewOf(inventory, { ...FRAME, address: 'javascript:alert(1)' });
    expect(view?.frame.address).toBe('');
  });
});

describe('every view', () => {
  test('SEC-2: prints a hostile policy as text, never as markup', () => {
    const evil = `"><script>alert('x')</script><img src=x onerror=alert(1)>{names}`;
    const hostile = policyOf({
      ...file,
      document: { ...file.document, title: same(evil) },
      providers: { ...file.providers, tube: { ...file.providers.tube, name: evil } },
      categories: { external: { name: same(evil), about: same(evil) } },
      technologies: file.technologies.map((row) => ({ ...row, purpose: same(evil) })),
    });
    for (const tree of everyTree(hostile)) {
      const html = toHtml(tree);
      expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>(?!\{)/);
    }
    expect(toHtml(everyTree(hostile))).toContain('&lt;script&gt;');
  });

  test('BRW-12: has no inline style and no inline handler', () => {
    for (const { attributes } of everyTree().flatMap(elements)) {
      expect(Object.keys(attributes).filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
    }
  });

  test('has neutral names, so that content blockers do not hide it', () => {
    for (const { tag, attributes } of everyTree().flatMap(elements)) {
      const names = [tag, attributes['class'], attributes['id'], attributes['data-kc']].join(' ');
      expect(names).not.toMatch(/cookie(?!_consent)|consent|banner|gdpr|tracking|\bads?\b/i);
    }
  });

  test.each(LANGUAGES)(
    'DP-15: in %s no sentence has a gap, and no word is of another language',
    (language) => {
      for (const tree of everyTree(policy, language).filter((_, index) => index !== 4)) {
        expect(shownText(tree)).not.toMatch(/[{}]|undefined|\[object/);
      }
    },
  );
});

test('the shown text is what a reader reads: hidden things and doubled spaces are no text', () => {
  const hidden = { tag: 'p', attributes: { hidden: true }, children: ['weg'] };
  const tree = [
    ' een ',
    { tag: 'p', attributes: {}, children: ['twee\n  drie'] },
    hidden,
    ['vier', 5, false, null],
  ];
  expect(shownText(tree)).toBe('een twee drie vier5');
});
