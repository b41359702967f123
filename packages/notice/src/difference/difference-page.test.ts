import { toHtml } from '@kiwiconsent/markup';
import { type CompiledPolicy, diff, hashOf, type Technology } from '@kiwiconsent/policy/compiled';
import { expect, test } from 'vitest';
import { fixture } from '../fixture/policies.ts';
import { policy as orchard } from '../fixture/policy.ts';
import { attribute, elementsIn, type Found, htmlText, textIn, within } from '../fixture/read-html.ts';
import { differenceMarkdown, differenceTree, noticeLanguages } from '../notice.ts';

function changed(change: (row: Technology) => Technology): CompiledPolicy {
  const next = {
    ...orchard,
    document: { ...orchard.document, version: '1.2', date: '2026-09-01' },
    technologies: orchard.technologies.map(change),
  };
  return { ...next, hash: hashOf(next) };
}

const longer = changed((row) =>
  row.id === 'player.visitor' ? { ...row, retention: { kind: 'duration', iso: 'P1Y' } } : row,
);

function pageOf(old: CompiledPolicy, next: CompiledPolicy, language = 'nl'): string {
  return toHtml(differenceTree(old, next, diff(old, next), language));
}

function sectionOf(html: string, id: string): Found | undefined {
  return elementsIn(html).find((each) => attribute(each, 'aria-labelledby') === id);
}

test('P37: a longer time of keeping is told as important, in words, with before and after', () => {
  const material = sectionOf(pageOf(orchard, longer), 'material') as Found;
  expect(within(material, 'h3').map(textIn)).toEqual(['VISITOR_* wordt langer bewaard']);
  expect(within(material, 'dd').map(textIn)).toEqual(['6 maanden', '1 jaar', 'Website']);
});

test('LAW-10: it says who is asked again: those who said yes, and only where it changed', () => {
  const asked = sectionOf(pageOf(orchard, longer), 'asked-again') as Found;
  expect(within(asked, 'li').map(textIn)).toEqual([
    'Website: wie ja heeft gezegd tegen: sociale media en externe inhoud.',
  ]);
  expect(textIn(asked)).toContain('Hebt u nee gezegd? Dan blijft het nee');
});

test('P37: a small change asks nobody', () => {
  const next = {
    ...orchard,
    document: { ...orchard.document, title: { nl: 'Cookies', en: 'Cookies' } },
    hash: '1',
  };
  const html = pageOf(orchard, next);
  expect(sectionOf(html, 'material')).toBeUndefined();
  expect(textIn(sectionOf(html, 'editorial') as Found)).toContain('De titel is anders');
  expect(textIn(sectionOf(html, 'asked-again') as Found)).toContain('Niemand.');
});

test('P35: a technology that comes is new, one that goes is no longer in use, each by its name', () => {
  const fewer = {
    ...orchard,
    technologies: orchard.technologies.filter(({ id }) => id !== 'count'),
    hash: '2',
  };
  expect(htmlText(pageOf(orchard, fewer))).toContain('Niet meer in gebruik: Paginatelling');
  expect(htmlText(pageOf(fewer, orchard))).toContain('Nieuw: Paginatelling');
});

test('two versions that are the same have no difference, and nobody is asked', () => {
  const html = pageOf(orchard, orchard);
  expect(htmlText(html)).toContain('Er is niets veranderd dat u merkt.');
  expect(sectionOf(html, 'material')).toBeUndefined();
});

test('the page between two quite different policies has no gap, no JSON, and the same words in Markdown', () => {
  const [old, next] = [fixture('nothing-to-ask'), fixture('garden')];
  for (const language of noticeLanguages) {
    for (const [one, other] of [
      [old, next],
      [next, old],
    ] as const) {
      const html = pageOf(one, other, language);
      const elements = elementsIn(html);
      for (const tag of ['h3', 'dd', 'dt', 'p', 'li']) {
        expect(elements.filter((each) => each.tagName === tag && textIn(each) === '')).toEqual([]);
      }
      expect(htmlText(html)).not.toMatch(/[{}[\]]|undefined|(technology|provider|surface|category):[a-z]/);
      const markdown = differenceMarkdown(one, other, diff(one, other), language);
      for (const title of elements.filter(({ tagName }) => tagName === 'h2')) {
        expect(markdown).toContain(`## ${textIn(title)}`);
      }
    }
  }
});

test('its links lead to both versions where they are published', () => {
  const html = toHtml(
    differenceTree(orchard, longer, [], 'nl', { old: '/cookiebeleid/1.1', next: '/cookiebeleid/1.2' }),
  );
  const links = elementsIn(html).filter(({ tagName }) => tagName === 'a');
  expect(links.map((each) => attribute(each, 'href'))).toEqual(['/cookiebeleid/1.1', '/cookiebeleid/1.2']);
});
