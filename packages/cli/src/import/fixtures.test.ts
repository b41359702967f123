import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Imported, importDocument } from './import-document.ts';

function imported(name: string): Imported & { kind: 'draft' } {
  const text = readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
  const found = importDocument(text, name);
  if (found.kind === 'problem') throw new Error(found.problem.message);
  return found;
}

function values(found: Imported & { kind: 'draft' }): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(found.facts).map(([name, fact]) => [
      name,
      fact?.doubt === '' ? fact.value : `? ${fact?.value}`,
    ]),
  );
}

test('a Dutch text with tabs, its columns in another order', () => {
  const found = imported('cookieverklaring.nl.txt');
  expect(values(found)).toMatchObject({
    language: 'nl',
    title: 'Cookieverklaring Voorbeeld Bakkerij',
    version: '2.1',
    date: '2025-03-03',
    owner: 'Voorbeeld Bakkerij B.V.',
    contact: 'privacy@voorbeeldbakkerij.example',
    address: 'Broodstraat 12a, 1234 AB Utrecht',
    country: 'NL',
    website: 'https://www.voorbeeldbakkerij.example',
    privacy: 'https://www.voorbeeldbakkerij.example/privacy',
    settings: '? ',
  });
  expect(found.inventory.rows).toHaveLength(4);
  expect(found.inventory.rows[1]).toMatchObject({
    cells: { name: '_pk_id.*, _pk_ses.*', category: 'Analytisch', retention: '13 maanden', consent: 'Nee' },
    others: [{ header: 'Opmerking', text: 'Matomo op eigen server' }],
  });
  expect(found.yaml).toContain('- name: _pk_id.*');
  expect(found.yaml).toContain('- name: _pk_ses.*');
  expect(found.yaml).toContain('provider: meta-platforms-ireland # "Meta Platforms Ireland Ltd."');
  expect(found.yaml).toContain('Opmerking: "Matomo op eigen server"');
});

test('an English Markdown document: a table under each category, and a table that is no list of cookies', () => {
  const found = imported('cookie-policy.en.md');
  expect(values(found)).toMatchObject({
    language: 'en',
    title: 'Cookie Policy',
    version: '3',
    date: '2026-05-16',
    owner: '? Example Teapots Ltd',
    contact: '? privacy@teapots.example',
    address: '12 Kettle Lane, Sheffield, S1 2AB',
    country: 'GB',
    website: '? https://www.teapots.example',
    privacy: '/privacy-notice',
    settings: '/cookie-settings',
  });
  expect(found.inventory.rows.map(({ cells }) => cells.name)).toEqual([
    'basket',
    '__Host-csrf',
    '_ga',
    '_ga_<container-id>',
  ]);
  expect(found.yaml).toContain("version: '[3.0]' # CHECK: the document says 3 (line 3)");
  expect(found.yaml).toContain("name: '[_ga_*]'");
  expect(found.yaml).toContain(
    `category: '[analytics]' # CHECK: from the heading above the table, "Analytics cookies"`,
  );
  expect(found.yaml).toContain('session-at-most: PT12H # "Session, at most 12 hours"');
  expect(found.yaml).toContain(
    '# Not read: the table on line 27, which begins with Teapot | Colour | Price.',
  );
});

test('a German page: entities, a cell over two rows, two names in one cell', () => {
  const found = imported('cookie-richtlinie.de.html');
  expect(values(found)).toMatchObject({
    language: 'de',
    title: 'Cookie-Richtlinie der Musterwerk GmbH',
    version: '1.4',
    date: '2026-02-01',
    owner: 'Musterwerk GmbH',
    contact: 'datenschutz@musterwerk.example',
    address: 'Musterstraße 5, 10115 Berlin',
    country: 'DE',
    website: 'https://www.musterwerk.example',
    privacy: '/datenschutz',
  });
  expect(found.inventory.rows.map(({ cells }) => [cells.name, cells.provider, cells.purpose])).toEqual([
    ['PHPSESSID', 'Musterwerk GmbH', 'Hält Ihre Sitzung'],
    ['sprache', 'Musterwerk GmbH', 'Merkt sich Ihre Sprache'],
    ['NID\nCONSENT', 'Google Ireland Ltd.', 'Karten & Videos'],
  ]);
  expect(found.yaml).toContain('- name: NID');
  expect(found.yaml).toContain('- name: CONSENT');
});

test('a French text lined out with spaces, with a cell that goes on below', () => {
  const found = imported('politique-cookies.fr.txt');
  expect(values(found)).toMatchObject({
    language: 'fr',
    title: '? POLITIQUE DE COOKIES',
    version: '1.2',
    date: '2026-03-01',
    owner: 'Exemple Librairie SAS',
    contact: 'contact@librairie.example',
    address: '12 rue des Livres, 75002 Paris',
    country: 'FR',
    website: 'https://www.librairie.example',
  });
  expect(found.inventory.rows.map(({ cells }) => cells)).toEqual([
    {
      name: 'panier',
      provider: 'Exemple Librairie SAS',
      category: 'Strictement nécessaires',
      purpose: 'Garder votre panier',
      retention: 'Session',
      consent: 'Non',
    },
    {
      name: 'visiteur',
      provider: 'Exemple Librairie SAS',
      category: "Mesure d'audience",
      purpose: 'Compter les pages lues par jour',
      retention: '13 mois',
      consent: 'Non',
    },
    {
      name: 'YSC',
      provider: 'YouTube',
      category: 'Contenus tiers',
      purpose: 'Lire des vidéos',
      retention: 'Session',
      consent: 'Oui',
    },
  ]);
});
