import { expect, test } from 'vitest';
import { columnOf } from './header-words.ts';

const headers = {
  nl: ['Cookie/techniek', 'Aanbieder', 'Categorie', 'Doel', 'Bewaartermijn', 'Toestemming'],
  en: ['Cookie name', 'Provider', 'Category', 'Purpose', 'Retention period', 'Consent required?'],
  de: ['Name des Cookies', 'Anbieter', 'Kategorie', 'Zweck', 'Speicherdauer', 'Einwilligung'],
  fr: ['Nom du cookie', 'Fournisseur', 'Catégorie', 'Finalité', 'Durée de conservation', 'Consentement'],
};

test.each(Object.entries(headers))('P39: the six columns are known by their %s words', (_, cells) => {
  const columns = cells.map((cell) => columnOf(cell)?.column);
  expect(columns).toEqual(['name', 'provider', 'category', 'purpose', 'retention', 'consent']);
});

test.each([
  ['Doel van de cookie', 'purpose'],
  ['Cookie category', 'category'],
  ['Naam aanbieder', 'provider'],
  ['Maximum Storage Duration', 'retention'],
  ['Type', 'kind'],
  ['Domain', 'host'],
])('"%s" heads the %s column', (header, column) => {
  expect(columnOf(header)?.column).toBe(column);
});

test.each(['Opmerkingen', '', 'Prijs', 'x'.repeat(80)])('"%s" heads no column', (header) => {
  expect(columnOf(header)).toBeUndefined();
});
