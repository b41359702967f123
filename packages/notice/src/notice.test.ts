import { toHtml } from '@kiwiconsent/markup';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { dateWords } from '@kiwiconsent/policy/words';
import { describe, expect, test } from 'vitest';
import { placed } from './fixture/placed.ts';
import { fixture, policies } from './fixture/policies.ts';
import { policy as orchard } from './fixture/policy.ts';
import { attribute, elementsIn, type Found, htmlText, textIn, within } from './fixture/read-html.ts';
import { noticeLanguages, noticeTree } from './notice.ts';

function pageOf(policy: CompiledPolicy, language: string): string {
  return toHtml(noticeTree(policy, language, placed(policy)));
}

function sectionOf(policy: CompiledPolicy, language: string, id: string): Found | undefined {
  return elementsIn(pageOf(policy, language)).find((each) => attribute(each, 'aria-labelledby') === id);
}

function textOfSection(policy: CompiledPolicy, language: string, id: string): string {
  const section = sectionOf(policy, language, id);
  return section === undefined ? '' : textIn(section);
}

function hrefs(html: string): readonly string[] {
  return elementsIn(html)
    .filter(({ tagName }) => tagName === 'a')
    .map((each) => attribute(each, 'href') ?? '');
}

const every = policies.flatMap(([name, policy]) =>
  noticeLanguages.map((language) => ({ name, policy, language })),
);

describe.each(every)('the document of $name in $language', ({ policy, language }) => {
  const html = pageOf(policy, language);
  const elements = elementsIn(html);

  test('P1: its head shows the title, the version, the date as people write it, and the owner', () => {
    const head = elements.find(({ tagName }) => tagName === 'header');
    const shown = head === undefined ? '' : textIn(head);
    const owner = policy.providers.find(({ id }) => id === policy.document.owner)?.name ?? '?';
    for (const part of [
      policy.document.title[language] ?? '?',
      policy.document.version,
      dateWords(policy.document.date, language),
      owner,
    ]) {
      expect(shown).toContain(part);
    }
    const time = elements.find(({ tagName }) => tagName === 'time');
    expect(time && attribute(time, 'datetime')).toBe(policy.document.date);
  });

  test('P3: which techniques, why, when consent is asked and how to choose each have a section with text', () => {
    for (const id of ['techniques', 'kinds', 'permission', 'choice', 'annex']) {
      expect(textOfSection(policy, language, id).length, id).toBeGreaterThan(200);
    }
  });

  test('P5: it leads to the privacy policy', () => {
    expect(hrefs(html)).toContain(policy.document.links.privacy[language]);
  });

  test('P23: it leads to the cookie settings, in its head too', () => {
    const settings = policy.document.links.settings[language];
    const head = elements.find(({ tagName }) => tagName === 'header');
    expect(hrefs(html)).toContain(settings);
    if (policy.technologies.some(({ consent }) => consent.kind === 'needed')) {
      expect(head && within(head, 'a').map((each) => attribute(each, 'href'))).toContain(settings);
    }
  });

  test('P38: it gives the name, the address, the e-mail address and the website to turn to', () => {
    const owner = policy.providers.find(({ id }) => id === policy.document.owner);
    const contact = textOfSection(policy, language, 'contact');
    expect(contact).toContain(owner?.name);
    expect(contact).toContain(owner?.address);
    expect(hrefs(html)).toContain(`mailto:${owner?.contact}`);
    expect(hrefs(html)).toContain(owner?.website);
  });

  test('the regime’s authority is where one can complain', () => {
    const section = sectionOf(policy, language, 'complaint');
    expect(section && within(section, 'a').map((each) => attribute(each, 'href'))).toContain(
      policy.regime.authority.url,
    );
  });

  test('every anchor leads to one place in the document, and the contents list leads to every section', () => {
    const ids = elements.map((each) => attribute(each, 'id')).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const anchors = hrefs(html).filter((href) => href.startsWith('#'));
    expect(anchors.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    const headings = elements.filter(({ tagName }) => tagName === 'h2').map((each) => attribute(each, 'id'));
    const listed = headings.filter((id) => id !== 'contents' && id !== 'in-short');
    expect(listed.filter((id) => !anchors.includes(`#${id}`))).toEqual([]);
  });

  test('A11Y-15: headings go down one level at a time, from one h1, and none is empty', () => {
    const headings = elements.filter(({ tagName }) => /^h\d$/.test(tagName));
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1).length).toBe(1);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(headings.filter((each) => textIn(each) === '')).toEqual([]);
  });

  test('A11Y-14: it says its language and direction', () => {
    expect(attribute(elements[0] as Found, 'lang')).toBe(language);
    expect(attribute(elements[0] as Found, 'dir')).toBe('ltr');
  });

  test('P43: no placeholder and no gap is left in it', () => {
    expect(htmlText(html)).not.toMatch(/\[[^\]]*\]|undefined|null|NaN|TODO|\{\w*\}/);
    for (const tag of ['p', 'li', 'dd', 'dt', 'th', 'td', 'a']) {
      expect(elements.filter((each) => each.tagName === tag && textIn(each) === '')).toEqual([]);
    }
  });

  test('a name that ends with a full stop takes the sentence’s own', () => {
    expect(htmlText(html)).not.toMatch(/\.\.|\s[,.;]/);
  });
});

test('P2: it covers the website and the platform: both are named and each has its own inventory', () => {
  const garden = fixture('garden');
  expect(textOfSection(garden, 'nl', 'about')).toContain('www.garden.example/platform');
  const annex = sectionOf(garden, 'nl', 'annex') as Found;
  expect(within(annex, 'h3').map(textIn)).toEqual(['Website', 'Platform']);
  expect(within(annex, 'table').length).toBe(2);
});

test('P4: it says that it is no contract and need not be accepted, and asks for nothing: it has no form', () => {
  expect(textOfSection(orchard, 'nl', 'about')).toContain('hoeft u dit beleid niet te accepteren');
  expect(textOfSection(orchard, 'en', 'about')).toContain('do not have to accept');
  const tags = elementsIn(pageOf(orchard, 'nl')).map(({ tagName }) => tagName);
  expect(tags.filter((tag) => ['form', 'input', 'button', 'script'].includes(tag))).toEqual([]);
});

test('P13: marketing that is not in use is said to be asked first, always', () => {
  expect(textOfSection(orchard, 'nl', 'kinds')).toContain('Dan vragen wij altijd eerst uw toestemming');
});

test('P21: a policy with nothing to ask says so, and does not speak of a question with buttons', () => {
  const quiet = fixture('nothing-to-ask');
  expect(htmlText(pageOf(quiet, 'nl'))).not.toContain('drie knoppen');
  expect(textOfSection(quiet, 'nl', 'choice')).toContain('geen vraag');
  expect(textOfSection(fixture('garden'), 'nl', 'choice')).toContain('drie knoppen');
});

test('P25: it says that withdrawing does not reach back', () => {
  expect(textOfSection(orchard, 'nl', 'choice')).toContain(
    'Wat eerder met uw ja gebeurde, blijft toegestaan',
  );
});

test('P26: it says that cookies can be deleted or blocked in the browser, and what may then fail', () => {
  expect(textOfSection(orchard, 'nl', 'choice')).toMatch(/wissen of tegenhouden.*werkt niet alles/);
});

test('P31: a policy without a signed-in surface has no section about one; with one it has', () => {
  expect(sectionOf(fixture('nothing-to-ask'), 'nl', 'platform')).toBeUndefined();
  expect(sectionOf(orchard, 'nl', 'platform')).toBeDefined();
});

test('P33: data of customers are under the processing agreement, and never in the proof of a choice', () => {
  const platform = textOfSection(orchard, 'nl', 'platform');
  expect(platform).toContain('verwerkersovereenkomst');
  expect(platform).toContain('nooit gegevens van klanten');
});

test('P34: marketing on the platform is never there, or only where the platform itself asks', () => {
  expect(textOfSection(orchard, 'nl', 'platform')).toContain('gebruiken wij hier niet');
  const asking = {
    ...orchard,
    surfaces: orchard.surfaces.map((each) => ({ ...each, asksMarketing: each.signedIn })),
  };
  const text = textOfSection(asking, 'nl', 'platform');
  expect(text).toContain('op het platform zelf informeren');
  expect(text).not.toContain('gebruiken wij hier niet');
});

test('P35: it names the four reasons for a change, and why this version is there', () => {
  const section = sectionOf(orchard, 'nl', 'versions') as Found;
  expect(within(section, 'ul').flatMap((list) => within(list, 'li')).length).toBe(4);
  expect(textIn(section)).toContain('Waarom versie 1.1 er is: wij gebruiken andere cookies.');
});

test('P36: an older version says so on top, and leads to the newest', () => {
  const context = placed(orchard);
  const old = { ...orchard, hash: '0'.repeat(64) };
  const html = toHtml(noticeTree(old, 'nl', context));
  const head = elementsIn(html).find(({ tagName }) => tagName === 'header') as Found;
  expect(textIn(head)).toContain('oudere versie');
  expect(within(head, 'a').map((each) => attribute(each, 'href'))).toContain('/cookiebeleid/1.1');
  expect(htmlText(pageOf(orchard, 'nl'))).not.toContain('oudere versie');
});

test('LAW-20: how long a choice holds and the pause after a no come from the regime', () => {
  const regime = { ...orchard.regime, choiceHolds: 'P4M', asksAgainAfter: 'P3M' };
  const text = textOfSection({ ...orchard, regime }, 'nl', 'choice');
  expect(text).toContain('Uw keuze geldt 4 maanden');
  expect(text).toContain('ten minste 3 maanden niet opnieuw');
});

test('PRF-7: how long the proof of a choice is kept is said, in years that come from the regime', () => {
  const regime = { ...orchard.regime, proofKept: 'P3Y' };
  expect(textOfSection({ ...orchard, regime }, 'nl', 'proof')).toContain(
    'Wij bewaren het bewijs zolang uw keuze geldt. Daarna bewaren wij het nog 3 jaar',
  );
  expect(textOfSection(orchard, 'en', 'proof')).toContain('for another 5 years');
});

test('SEC-2: hostile texts in a policy stay text, and hostile addresses are no links', () => {
  const attack = '<img src=x onerror=alert(1)>"\'&';
  const hostile: CompiledPolicy = {
    ...orchard,
    document: { ...orchard.document, title: { nl: attack } },
    providers: orchard.providers.map((each) => ({
      ...each,
      name: attack,
      website: 'javascript:alert(1)',
      cookies: ' java\nscript:alert(1)',
    })),
  };
  const html = pageOf(hostile, 'nl');
  expect(elementsIn(html).filter(({ tagName }) => tagName === 'img' || tagName === 'script')).toEqual([]);
  expect(hrefs(html).filter((href) => !/^(#|\/|https:|mailto:)/.test(href))).toEqual([]);
  expect(htmlText(html)).toContain(attack);
});

test('BRW-11: it has no style attribute, no handler and no script: the strictest page policy lets it be', () => {
  const attributes = elementsIn(pageOf(fixture('garden'), 'nl')).flatMap(({ attrs }) =>
    attrs.map(({ name }) => name),
  );
  expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
});

test('no class or anchor has a name that content blockers hide', () => {
  const names = elementsIn(pageOf(fixture('garden'), 'nl')).flatMap((each) => [
    attribute(each, 'class') ?? '',
    (attribute(each, 'id') ?? '').replace(/^(provider|annex|platform)-.*/, ''),
  ]);
  expect(names.filter((name) => /cookie|consent|banner|gdpr|tracking|\bads?\b/.test(name))).toEqual([]);
});
