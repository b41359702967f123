import { toHtml } from '@kiwiconsent/markup';
import { technologiesOn } from '@kiwiconsent/policy/compiled';
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { placed } from '../fixture/placed.ts';
import { fixture, policies } from '../fixture/policies.ts';
import { policy as orchard } from '../fixture/policy.ts';
import {
  attribute,
  elementsIn,
  type Found,
  htmlText,
  tablesIn,
  textIn,
  within,
} from '../fixture/read-html.ts';
import { type Notice, noticeJson, noticeLanguages, noticeMarkdown, noticeTree } from '../notice.ts';

const marked = new Marked({ gfm: true, async: false });

const every = policies.flatMap(([name, policy]) =>
  noticeLanguages.map((language) => ({ name, policy, language })),
);

/** A cell's first line: its answer. */
function answer(cell: Found): string {
  const [first] = within(cell, 'p');
  return first === undefined ? '' : textIn(first);
}

describe.each(every)('the annex of $name in $language', ({ policy, language }) => {
  const html = toHtml(noticeTree(policy, language, placed(policy)));
  const annex = elementsIn(html).find((each) => attribute(each, 'aria-labelledby') === 'annex') as Found;
  const notice = JSON.parse(noticeJson(policy, language, placed(policy))) as Notice;

  test('P39: each table has exactly the six columns, in order, and no empty cell', () => {
    const columns = {
      nl: ['Cookie of techniek', 'Aanbieder', 'Soort', 'Doel', 'Bewaartermijn', 'Toestemming'],
      en: ['Cookie or technique', 'Provider', 'Kind', 'Purpose', 'Kept for', 'Consent'],
    }[language];
    for (const table of within(annex, 'table')) {
      const [head, ...rows] = within(table, 'tr').map((row) => within(row, 'th', 'td'));
      expect(head?.map(textIn)).toEqual(columns);
      for (const row of rows) {
        expect(row.length).toBe(6);
        expect(row.map(answer)).not.toContain('');
        expect(row.map((cell) => attribute(cell, 'data-label'))).toEqual(columns);
      }
    }
  });

  test('P30: under each surface stand all technologies of that surface and no other', () => {
    const listed = notice.inventory.map(({ surface, rows }) => [surface, rows.map(({ id }) => id).sort()]);
    const declared = policy.surfaces.map(({ id }) => [
      id,
      technologiesOn(policy, id)
        .map((row) => row.id)
        .sort(),
    ]);
    expect(listed).toEqual(declared);
  });

  test('P39: HTML, Markdown and JSON hold the same rows with the same words', () => {
    const inHtml = within(annex, 'table').map((table) =>
      within(table, 'tr')
        .slice(1)
        .map((row) => within(row, 'th', 'td').map(answer)),
    );
    const inJson = notice.inventory
      .filter(({ rows }) => rows.length > 0)
      .map(({ rows }) =>
        rows.map((row) => [
          row.technique,
          row.provider,
          row.category,
          row.purpose,
          row.retention,
          row.consent,
        ]),
      );
    const markdown = String(marked.parse(noticeMarkdown(policy, language, placed(policy))));
    const inMarkdown = tablesIn(markdown.replaceAll('<br>', ' ␤ '))
      .filter(([head]) => head?.length === 6)
      .map(([, ...rows]) => rows.map((row) => row.map((cell) => (cell.split(' ␤ ')[0] ?? '').trim())));
    expect(inHtml).toEqual(inJson);
    expect(inMarkdown).toEqual(inJson);
  });

  test('P9: every row that needs no consent shows its written reason, and every other row a yes', () => {
    const words = htmlText(html);
    for (const row of notice.inventory.flatMap(({ rows }) => rows)) {
      expect(row.reason === '').toBe(row.needsConsent);
      if (row.reason !== '') expect(words).toContain(row.reason.replace(/\s+/g, ' '));
      expect(row.consent).toMatch(row.needsConsent ? /^(Ja|Yes)$/ : /^(Nee|No)$/);
    }
  });

  test('P28: every third party has its role, country, reason and statements, and rows lead to it', () => {
    const third = policy.providers.filter(({ role }) => role !== 'controller');
    const links = elementsIn(html)
      .filter(({ tagName }) => tagName === 'a')
      .map((each) => attribute(each, 'href'));
    const section = elementsIn(html).find(
      (each) => attribute(each, 'aria-labelledby') === 'providers',
    ) as Found;
    expect(within(section, 'strong').map(textIn)).toEqual(third.map(({ name }) => name));
    const ids = within(section, 'tr').map((each) => attribute(each, 'id'));
    expect(ids.slice(1)).toEqual(third.map(({ id }) => `provider-${id}`));
    for (const href of links.filter((each) => each?.startsWith('#provider-')))
      expect(ids).toContain(href?.slice(1));
    for (const provider of notice.providers.filter(({ role }) => role !== 'controller')) {
      expect(textIn(section)).toContain(provider.roleName);
      expect(textIn(section)).toContain(provider.countryName);
      expect(textIn(section)).toContain(provider.why);
      expect(links).toContain(provider.privacy);
      expect(links).toContain(provider.cookies);
    }
  });
});

test('P29: every third party says why it is needed and when that was last looked at', () => {
  const garden = fixture('garden');
  const html = toHtml(noticeTree(garden, 'nl', placed(garden)));
  const section = elementsIn(html).find(
    (each) => attribute(each, 'aria-labelledby') === 'providers',
  ) as Found;
  const rows = within(section, 'tr').slice(1);
  expect(rows.length).toBe(garden.providers.length - 1);
  for (const row of rows) {
    const why = within(row, 'td').find((each) => attribute(each, 'data-label') === 'Waarom') as Found;
    expect(textIn(why)).toMatch(/^.{10,}Laatst beoordeeld: 1 mei 2026$/);
  }
});

test('LAW-15: a row one may object to says where', () => {
  const html = toHtml(noticeTree(orchard, 'nl', placed(orchard)));
  const row = elementsIn(html).find(({ tagName, ...rest }) => {
    return tagName === 'tr' && textIn({ tagName, ...rest } as Found).startsWith('Paginatelling');
  }) as Found;
  expect(within(row, 'a').map((each) => attribute(each, 'href'))).toContain('/cookie-instellingen');
  expect(textIn(row)).toContain('Bezwaar maken');
});

test('P32: a row of figures about use says all that they are used for', () => {
  const html = toHtml(noticeTree(orchard, 'nl', placed(orchard)));
  expect(htmlText(html)).toContain('Alleen gebruikt voor: snelheid meten en de dienst beter maken.');
});

test('P40: the row of our own cookie says that the receipt’s number is the only mark in it', () => {
  const rows = tablesIn(toHtml(noticeTree(orchard, 'nl', placed(orchard)))).flat();
  const own = rows.find(([name]) => name?.startsWith('cookie_consent'));
  expect(own?.[3]).toContain('nummer van uw bewijs');
  expect(own?.[4]).toBe('6 maanden');
});

test('P42: "session / short" is a number', () => {
  const rows = tablesIn(toHtml(noticeTree(orchard, 'nl', placed(orchard)))).flat();
  expect(rows.find(([name]) => name?.startsWith('csrf_token'))?.[4]).toContain('12 uur');
});

test('a provider outside the EEA is named with what protects the data; without one the document says so', () => {
  const text = (policy: typeof orchard): string => htmlText(toHtml(noticeTree(policy, 'nl', placed(policy))));
  expect(text(orchard)).toContain(
    'Example Film Ltd, Verenigde Staten: wij hebben met het bedrijf het vaste contract',
  );
  expect(text(fixture('nothing-to-ask'))).toContain('Alle aanbieders in dit beleid zitten in de Europese');
});

test('the JSON twin is the same bytes every time, and says its format', () => {
  const once = noticeJson(orchard, 'nl', placed(orchard));
  expect(noticeJson(structuredClone(orchard), 'nl', placed(orchard))).toBe(once);
  expect(JSON.parse(once).format).toBe('kiwiconsent/notice/1');
});
