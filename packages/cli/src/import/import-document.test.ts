import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readPolicyFile } from '@kiwiconsent/policy/file';
import { expect, test } from 'vitest';
import { type Imported, importDocument } from './import-document.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const USERS_OWN = new URL('../../../../../shared/policy/cookiebeleid-kiwiconnect.txt', import.meta.url);

function draftOf(text: string, name = 'document'): Imported & { kind: 'draft' } {
  const found = importDocument(text, name);
  if (found.kind === 'problem') throw new Error(found.problem.message);
  return found;
}

/** The lines that a CHECK speaks of: its own, or the first below it that is no comment. */
function checkedLines(yaml: string): Set<number> {
  const lines = yaml.split('\n');
  const checked = lines.flatMap((line, index) => {
    if (!line.includes('# CHECK: ')) return [];
    if (!line.trimStart().startsWith('#')) return [index + 1];
    const below = lines.findIndex((next, at) => at > index && !next.trimStart().startsWith('#'));
    return [below + 1];
  });
  return new Set(checked);
}

test.each(readdirSync(FIXTURES))(
  'P43: in the draft of %s the reader refuses exactly what has a CHECK beside it',
  (name) => {
    const { yaml, checks } = draftOf(readFileSync(new URL(name, FIXTURES), 'utf8'), name);
    const read = readPolicyFile(yaml, 'draft.yaml');
    const issues = read.kind === 'issues' ? read.issues : [];
    const checked = checkedLines(yaml);
    // One error for each CHECK, on its line, and none besides: no finding is said twice in other words.
    expect(issues.map(({ line, code }) => `${line} ${code}`)).toEqual(
      [...checked].toSorted((one, other) => one - other).map((line) => `${line} KC-P016`),
    );
    expect(checks).toBe(checked.size);
  },
);

test('P39: the user’s own document gives all three rows, all six columns, and what it says of itself', (context) => {
  context.skip(!existsSync(USERS_OWN), 'the user’s own document (../shared/policy) is not on this machine');
  const { facts, inventory, yaml } = draftOf(readFileSync(USERS_OWN, 'utf8'), 'cookiebeleid-kiwiconnect.txt');
  const said = Object.entries(facts).map(([name, fact]) => [name, fact?.doubt === '' ? fact.value : '?']);
  expect(Object.fromEntries(said)).toEqual({
    language: 'nl',
    title: 'Cookiebeleid KiwiConnect B.V.',
    version: '1.0',
    date: '2026-05-16',
    owner: 'KiwiConnect B.V.',
    contact: 'support@kiwiconnect.nl',
    address: 'Ariënsplein 1, 7511JX Enschede',
    country: 'NL',
    website: 'https://www.kiwiconnect.nl',
    privacy: '?',
    settings: '?',
    platform: '7. Cookies in het KiwiConnect-platform',
  });
  const columns = ['name', 'provider', 'category', 'purpose', 'retention', 'consent'] as const;
  expect(inventory.rows.map(({ cells }) => columns.map((column) => cells[column]))).toEqual([
    ['[cookie_consent]', 'KiwiConnect', 'Noodzakelijk', 'Onthouden van cookievoorkeuren', '6 maanden', 'Nee'],
    [
      '[session_id]',
      'KiwiConnect',
      'Noodzakelijk',
      'Sessiebeheer, loginstatus en beveiliging',
      'Sessie',
      'Nee',
    ],
    [
      '[csrf/security cookie]',
      'KiwiConnect',
      'Noodzakelijk',
      'Beveiliging tegen misbruik en ongeautoriseerde verzoeken',
      'Sessie / kort',
      'Nee',
    ],
  ]);
  expect(yaml).toContain('retention: P6M # "6 maanden"');
  expect(yaml).toContain("session-at-most: '[PT12H]'");
  expect(yaml).toContain('[link naar cookie-instellingen]');
});
if (!existsSync(USERS_OWN)) {
  process.stderr.write('skipped: the user’s own document is not on this machine\n');
}

test('a draft that a person completes is a policy', () => {
  const { yaml } = draftOf(
    [
      '# Cookiebeleid Voorbeeld B.V.',
      'Versie: 1.0',
      'Laatst bijgewerkt: 16 mei 2026',
      'Eigenaar: Voorbeeld B.V.',
      'Adres: Dorpsstraat 1, 1234 AB Utrecht, Nederland',
      'E-mail: info@voorbeeld.example',
      'Website: www.voorbeeld.example',
      'Dit is het beleid van de website en het is voor u en niet voor een ander.',
      '',
      '| Cookie | Aanbieder | Categorie | Doel | Bewaartermijn | Toestemming |',
      '|---|---|---|---|---|---|',
      '| cookie_consent | Voorbeeld | Noodzakelijk | Uw cookiekeuze onthouden | 6 maanden | Nee |',
      '| _maat | Meetbureau | Marketing | Advertenties meten | 3 maanden | Ja |',
    ].join('\n'),
  );
  const filled = yaml
    .replace("'[processor, joint or independent]'", 'independent')
    .replace("'[two capitals such as IE]'", 'IE')
    .replaceAll("'[https://…]'", 'https://meetbureau.example/privacy')
    .replace("['[host]']", '[meetbureau.example]')
    .replace("'[date]'", '2026-05-01')
    .replace(/'\[([^\]]*)\]'/g, '$1');
  const read = readPolicyFile(filled, 'policy.yaml');
  expect(read.kind === 'issues' ? read.issues : []).toEqual([]);
  if (read.kind !== 'policy') return;
  expect(read.policy.technologies.map(({ id, category, retention }) => [id, category, retention])).toEqual([
    ['cookie_consent', 'necessary', { kind: 'duration', iso: 'P6M' }],
    [expect.any(String), 'marketing', { kind: 'duration', iso: 'P3M' }],
  ]);
});

const row = (cells: string): string => `Naam\tCategorie\tDoel\tBewaartermijn\tToestemming\n${cells}`;

test('P13: marketing that "needs no consent" is never imported as exempt', () => {
  const { yaml } = draftOf(row('_x\tMarketing\tVolgen\t1 jaar\tNee'));
  expect(yaml).toContain('# CHECK: the document says "Nee", and marketing always needs consent');
  expect(yaml).toContain("consent: '[needed]'");
});

test('P20: a necessary row that "needs consent" is a doubt, not a question to visitors', () => {
  const { yaml } = draftOf(row('_x\tNoodzakelijk\tInloggen\tSessie\tJa'));
  expect(yaml).not.toContain('consent: needed\n');
  expect(yaml).toContain('what is necessary is never asked');
});

test('a cell that is empty, and a column that is missing, are doubts', () => {
  const { yaml } = draftOf('Naam\tDoel\n_x\t');
  for (const key of ['provider', 'category', 'retention', 'consent']) {
    expect(yaml).toMatch(new RegExp(`${key}: '\\[`));
  }
  expect(yaml).toContain("'[what it is for]'");
});

test('the same name twice gets an id to decide on', () => {
  expect(draftOf(row('_x\tMarketing\tA\t1 jaar\tJa\n_x\tMarketing\tB\t1 jaar\tJa')).yaml).toContain(
    'stands twice',
  );
});

test('a table that stands, one cookie after the other, is read too', () => {
  const list =
    '<dl><dt>Name</dt><dd>a</dd><dt>Purpose</dt><dd>p</dd><dt>Duration</dt><dd>1 year</dd><dt>Name</dt><dd>b</dd><dt>Purpose</dt><dd>q</dd></dl>';
  expect(draftOf(list).inventory.rows.map(({ cells }) => cells)).toEqual([
    { name: 'a', purpose: 'p', retention: '1 year' },
    { name: 'b', purpose: 'q' },
  ]);
});

test('a table as a spreadsheet saves it is read too, quotes and all', () => {
  const csv = 'Cookie;Doel;Bewaartermijn\n_ga;"Tellen; en ""meer""";2 jaar\n';
  expect(draftOf(csv).inventory.rows[0]?.cells).toEqual({
    name: '_ga',
    purpose: 'Tellen; en "meer"',
    retention: '2 jaar',
  });
  expect(importDocument('Wij noemen naam, doel, bewaartermijn.\nEn meer, niet.', 'x').kind).toBe('problem');
});

test('a row with an empty first cell keeps its cells in their columns', () => {
  const { inventory } = draftOf('Cookie\tAanbieder\tDoel\n\tGoogle\tTellen\n_x\t\tMeten');
  expect(inventory.rows.map(({ cells }) => cells)).toEqual([
    { name: '', provider: 'Google', purpose: 'Tellen' },
    { name: '_x', provider: '', purpose: 'Meten' },
  ]);
});

test.each([
  ['Keizersgracht 123-B, 1015 CJ Amsterdam', 'NL'],
  ['Hauptstraße 5, 20095 Hamburg', 'DE'],
  ['12 bis rue de la Paix, 75002 Paris', 'FR'],
  ['221b Baker Street, London NW1 6XE', 'GB'],
])('the address "%s" is found, and its country is a doubt', (address, country) => {
  const table = 'Cookie\tDoel\n_x\tMeten';
  const { facts } = draftOf(`Over ons\n\nWij zitten op dit adres:\n${address}\n\n${table}`);
  expect(facts.address).toMatchObject({ value: address, line: 4 });
  expect(facts.country).toMatchObject({ value: country, doubt: expect.stringContaining('postcode') });
});

test('the web address that fits the contact goes before the first one in the text', () => {
  const text =
    'Zie www.cookiebot.com.\nMail info@acme.example.\nOok op www.acme.example.\n\nCookie\tDoel\n_x\tMeten';
  expect(draftOf(text).facts.website).toMatchObject({ value: 'https://www.acme.example', line: 3 });
});

test.each([
  ['', 'KC-C101'],
  ['  \n\t\n', 'KC-C101'],
  ['PK\u0003\u0004\u0000\u0000', 'KC-C102'],
  ['\uFFFD\uFFFD\uFFFD plain', 'KC-C102'],
  ['x'.repeat(2_000_001), 'KC-C103'],
  ['# Cookies\n\nWe use cookies. Version: 1.0', 'KC-C104'],
  ['| Teapot | Colour | Price |\n|---|---|---|\n| Round | Blue | 2 |', 'KC-C105'],
])('what cannot be read is said with a code (%#)', (text, code) => {
  const found = importDocument(text, 'x.txt');
  expect(found.kind === 'problem' && found.problem).toMatchObject({ code, status: 1 });
});
