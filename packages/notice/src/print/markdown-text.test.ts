import fc from 'fast-check';
import { Marked } from 'marked';
import { expect, test } from 'vitest';
import { elementsIn, htmlText, tablesIn } from '../fixture/read-html.ts';
import { code, type Inline, link, strong, textOf } from '../model/line.ts';
import { blockMarkdown } from './block-markdown.ts';
import { oneLine } from './markdown-text.ts';

const marked = new Marked({ gfm: true, async: false });

function rendered(markdown: string): string {
  return String(marked.parse(markdown));
}

/** Texts as an attacker or an unlucky writer would put them in a policy file. */
const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'\\`*_~[](){}<>|&#+-=.!:"\'/$^@ \n\t1a'), maxLength: 24 }),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '![x](https://evil.example/p.gif)',
    'a | b\n| --- | --- |',
    '# heading',
    '1. list',
    '- [ ] task',
    '&lt;b&gt; &#x3c;',
    '---',
    '===',
    '~~gone~~ **bold** __bold__',
    '\\|\\\\|',
    '``` js',
    '<!-- never closed',
    '[ref]: https://evil.example',
  ),
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  hostile,
  hostile.map((text) => code(text)),
  hostile.map((text) => strong(text)),
  fc
    .tuple(hostile, fc.constantFrom('/a', 'https://a.example/?b=(c)|d', 'mailto:a@b.example'))
    .map(([text, href]) => link(text, href)),
);

function seen(text: string): string {
  return oneLine(text).replace(/\s+/g, ' ').trim();
}

/** Automatic links of e-mail and web addresses are the reader's, and change no text. */
const OUR_TAGS = new Set(['p', 'a', 'strong', 'code', 'br']);

test('a paragraph of hostile text reads as exactly that text, and makes no markup but our own', () => {
  fc.assert(
    fc.property(fc.array(inline, { minLength: 1, maxLength: 4 }), (words) => {
      const html = rendered(blockMarkdown({ kind: 'paragraph', line: words }));
      expect(htmlText(html)).toBe(seen(textOf(words)));
      expect(elementsIn(html).filter(({ tagName }) => !OUR_TAGS.has(tagName))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('a table with hostile text keeps its columns, its rows and every text', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(inline, inline, inline), { minLength: 1, maxLength: 4 }), (rows) => {
      const html = rendered(
        blockMarkdown({
          kind: 'table',
          caption: '',
          columns: ['a', 'b', 'c'],
          rows: rows.map((cells) => cells.map((cell) => [[cell]])),
        }),
      );
      const expected = rows.map((cells) => cells.map((cell) => seen(textOf([cell]))));
      expect(tablesIn(html)).toEqual([[['a', 'b', 'c'], ...expected]]);
    }),
    { numRuns: 1000 },
  );
});

test('a list with hostile text has one item for each', () => {
  fc.assert(
    fc.property(fc.array(inline, { minLength: 1, maxLength: 4 }), (items) => {
      const html = rendered(blockMarkdown({ kind: 'list', items: items.map((item) => [item]) }));
      const found = elementsIn(html).filter(({ tagName }) => tagName === 'li');
      expect(found.length).toBe(items.length);
      expect(htmlText(html)).toBe(seen(items.map((item) => seen(textOf([item]))).join(' ')));
    }),
    { numRuns: 1000 },
  );
});
