import { readPolicyFile } from '@kiwiconsent/policy/file';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from './document/clean.ts';
import { importDocument } from './import-document.ts';

/** Pieces that documents are made of, so that chance finds the readers' edges. */
const pieces = fc.constantFrom(
  ...[
    'Name',
    'Cookie',
    'Doel',
    'Purpose',
    'Anbieter',
    'Durée',
    'Einwilligung',
    '[x]',
    '\t',
    '\n',
    '|',
    '|---|---|',
  ],
  ...[
    '  ',
    '   ',
    '---',
    '<table>',
    '<tr>',
    '<td rowspan=99>',
    '</table>',
    '<dl><dt>',
    '<dd>',
    '# ',
    '**',
    '`',
    '_',
  ],
  ...[
    '6 maanden',
    '16 mei 2026',
    '1234 AB',
    'B.V.',
    'a@b.nl',
    'http://x.nl',
    '[a](/b)',
    "'",
    '"',
    ': ',
    ' #',
    '&amp;',
  ],
  ...[
    '\u0000',
    '\uD800',
    '\u2028',
    '\r',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '%',
    '@',
    '!',
    '*',
    '\\',
    '<br>',
    '<!--',
    '\u00AD',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(pieces, { maxLength: 120 }).map((all) => all.join('')),
);

test('importing is total: any text gives a draft or a coded problem, never an exception', () => {
  fc.assert(
    fc.property(text, (source) => {
      const found = importDocument(source, 'x');
      if (found.kind === 'problem') expect(found.problem.code).toMatch(/^KC-C10\d$/);
    }),
    { numRuns: 200 },
  );
});

/** A cell as any person might write it, without what separates cells. */
const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.array(pieces, { maxLength: 6 }).map((all) => all.join('')),
    fc.lorem({ maxCount: 4 }),
  )
  .map((value) => clean(value.replace(/[\t\n\r|<>&`*\\\f\v\u2028\u2029]/g, '').replace(/\]\(/g, '')));
const rows = fc.array(fc.tuple(fc.lorem({ maxCount: 1 }), cell, cell, cell, cell, cell, cell), {
  minLength: 1,
  maxLength: 5,
});

test('what is written is always YAML that the reader of policy files reads', () => {
  fc.assert(
    fc.property(rows, text, (table, before) => {
      const found = importDocument(`${before}\n\n${tableOf(table)}`, 'x');
      if (found.kind === 'problem') return;
      const read = readPolicyFile(found.yaml, 'draft.yaml');
      const broken = read.kind === 'issues' ? read.issues.filter(({ code }) => code === 'KC-P001') : [];
      expect(broken).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('every value in the table survives to the draft', () => {
  fc.assert(
    fc.property(rows, (table) => {
      const found = importDocument(tableOf(table), 'x');
      expect(found.kind).toBe('draft');
      if (found.kind !== 'draft') return;
      const draft = plain(found.yaml);
      for (const value of table.flat()) {
        for (const part of value.split(/[,;]|\s/)) expect(draft).toContain(plain(part));
      }
    }),
    { numRuns: 200 },
  );
});

function tableOf(table: readonly (readonly string[])[]): string {
  const head = ['Naam', 'Aanbieder', 'Categorie', 'Doel', 'Bewaartermijn', 'Toestemming', 'Opmerking'];
  // A last cell that is never empty keeps the row a row of seven.
  return [head, ...table].map((cells) => [...cells, 'end'].join('\t')).join('\n');
}

/** Quotes are doubled in YAML and brackets may be turned to mark a doubt: neither loses a value. */
function plain(value: string): string {
  return value.replaceAll("''", "'").replaceAll('[', '(').replaceAll(']', ')').replace(/\s+/g, ' ');
}
